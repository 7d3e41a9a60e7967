import { describe, expect, it } from 'vitest'
import { identityNumbers } from './identityNumbers'

describe('identityNumbers', () => {
  it.each([
    ['a NIK', 'NIK: 3171014505900003', 'nik', '••••••••••••0003'],
    ['a NIK with a mistyped day', '3171234567890123', 'nik', '••••••••••••0123'],
    ['a NIK in groups', '3171 0145 0590 0003', 'nik', '•••• •••• •••• 0003'],
    ['a NIK in full width', '３１７１０１４５０５９００００３', 'nik', '••••••••••••0003'],
    ['a NIK with hidden joints', '31710145\u200b05900003', 'nik', '••••••••••••0003'],
    ['a civil servant', 'NIP. 19850514 201012 1 003', 'nip', ''],
    ['a police number after its word', 'NRP 85101234', 'nrp', '••••1234'],
    ['a police number after a rank', 'IPTU Budi Santoso, 85101234', 'nrp', '••••1234'],
    ['a plate', 'kendaraan B 1234 XYZ', 'plate', 'B •••• XYZ'],
    ['a plate without spaces', 'AB1234CD', 'plate', 'AB••••CD'],
    ['a short plate beside its word', 'nopol D 1 A', 'plate', 'D • A'],
    ['an official plate', 'nopol 1234-VII', 'plate', '••••-VII'],
    ['a mobile telephone', '0812-3456-7890', 'phone', '••••-••••-7890'],
    ['a mobile telephone of the world', '+62 812 3456 7890', 'phone', '+•• ••• •••• 7890'],
    ['a telephone in a house', 'telp. (021) 7218741', 'phone', '(•••) •••8741'],
    ['an account', 'rekening BCA 1234567890', 'bank_account', '••••••7890'],
    ['a long account', 'No. Rek: 0012-01-000123-45-6', 'bank_account', ''],
    ['an e-mail address', 'budi@contoh.id', 'email', 'b•••@contoh.id'],
  ] as const)('finds %s', (_what, text, kind, excerpt) => {
    const [found] = identityNumbers(text)
    expect(found?.kind).toBe(kind)
    if (excerpt) expect(found?.excerpt).toBe(excerpt)
    expect(found?.excerpt).not.toBe(found?.whole)
  })

  it.each([
    ['a date in digits', '20261201 atau 01122026'],
    ['an amount', 'Rp 12.345.678.901 dan Rp12345678'],
    ['a number of a report', 'LP/B/1234/XII/2026/SPKT'],
    ['a letter number', 'Nomor: B/12/XII/HUK.12.3./2026'],
    ['an article', 'Pasal 17 huruf h angka 3 UU 14 TAHUN 2008'],
    ['a regulation of the police', 'Perpol B 21 TAHUN 2011'],
    ['sixteen digits of no region', '9999999999999999'],
    ['an IBAN-long row of digits', '123456789012345678901234'],
    ['the emergency number', 'hubungi 110 atau 112'],
    ['eight digits without a word', 'kode 85101234'],
    ['the address of an office', 'ppid@contoh.go.id'],
    ['a bank and a year', 'Bank Mandiri 2026'],
  ])('leaves %s alone', (_what, text) => expect(identityNumbers(text)).toEqual([]))

  it('asks the head of a column what its numbers are', () =>
    expect(identityNumbers('85101234', 'NRP').map(({ kind }) => kind)).toEqual(['nrp']))

  it('keeps the same number the same, however it is written', () =>
    expect(identityNumbers('3171 0145 0590 0003')[0]?.whole).toBe(
      identityNumbers('3171014505900003')[0]?.whole,
    ))
})
