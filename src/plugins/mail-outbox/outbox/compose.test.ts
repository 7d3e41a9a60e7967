import { simpleParser } from 'mailparser'
import { expect, it } from 'vitest'
import { compose, senderOf } from './compose'

const hub = { name: 'Hub Humas', address: 'hub@humas.example.id' }

it.each([
  ['Hub Humas <hub@humas.example.id>', hub],
  ['"Hub Humas" <hub@humas.example.id>', hub],
  ['hub@localhost', { name: '', address: 'hub@localhost' }],
] as const)('reads the sender %s', (from, sender) => expect(senderOf(from)).toEqual(sender))

it.each(['', 'Hub Humas', 'a b@c d', 'Hub <a@b> x', 'A\r\nBcc: x@y <a@b>'])('refuses the sender %j', (from) =>
  expect(() => senderOf(from)).toThrow('not a sender'),
)

it('keeps line breaks in names, subjects and addresses out of the headers', async () => {
  const letter = await compose(
    {
      to: { name: 'Budi\r\nBcc: mata@luar.example', address: 'budi@polri.example' },
      subject: 'Halo\r\nX-Curian: ya\r\n\r\nIsi palsu',
      html: '<p>Isi</p>',
      headers: { 'X-Perihal': 'satu\r\nX-Dua: dua' },
    },
    hub,
  )
  const { headers, html, to } = await simpleParser(letter.raw)
  expect([...headers.keys()].filter((name) => /curian|dua|bcc/.test(name))).toEqual([])
  expect(letter.envelope.to).toEqual(['budi@polri.example'])
  expect(to).toMatchObject({ value: [{ address: 'budi@polri.example' }] })
  expect(html).toContain('<p>Isi</p>')
})

it('writes the letter once, in seven bits, with a Message-ID of our own domain', async () => {
  const letter = await compose(
    { to: 'a@polri.example', bcc: 'b@polri.example', subject: 'Sandi – é 漢', text: 'Isi é 漢' },
    hub,
  )
  expect(letter.messageId).toMatch(/^<[0-9a-f-]{36}@humas\.example\.id>$/)
  expect(letter.raw).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  expect(letter.envelope).toEqual({ from: hub.address, to: ['a@polri.example', 'b@polri.example'] })
  expect(letter.raw).not.toContain('b@polri.example')
  const parsed = await simpleParser(letter.raw)
  expect(parsed).toMatchObject({
    subject: 'Sandi – é 漢',
    messageId: letter.messageId,
    from: { value: [hub] },
  })
  expect(parsed.text?.trim()).toBe('Isi é 漢')
})

it('reads no file and no address of the network for a letter', async () => {
  const stolen = { to: 'a@polri.example', attachments: [{ filename: 'x', path: '/etc/passwd' }] }
  await expect(compose(stolen, hub)).rejects.toThrow()
  await expect(compose({ to: 'a@polri.example', html: { href: 'http://127.0.0.1/' } }, hub)).rejects.toThrow()
})

it('refuses a letter to nobody', async () => {
  await expect(compose({ subject: 'x', text: 'x' }, hub)).rejects.toThrow()
})
