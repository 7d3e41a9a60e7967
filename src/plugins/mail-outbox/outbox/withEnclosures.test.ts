import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { compose, senderOf } from './compose'
import { withEnclosures } from './withEnclosures'

const sender = senderOf('Hub <hub@humas.example.id>')
const pdf = {
  filename: 'TBP-1.pdf',
  contentType: 'application/pdf',
  content: Buffer.from('%PDF-1.7 \u00ff\r\n.\r\nisi'.repeat(99)),
}
const aLetter = (more: object = {}) =>
  compose(
    {
      to: 'budi@contoh.example',
      subject: 'Tanda bukti – permohonan',
      text: 'Yth. Budi,\n\nterlampir.',
      ...more,
    },
    sender,
    '<1@humas.example.id>',
  )

describe('a letter with enclosures', () => {
  it.each([
    ['text', {}],
    ['text and html', { html: '<p>Yth. Budi, terlampir.</p>' }],
    ['an attachment of its own', { attachments: [{ filename: 'a.txt', content: 'lampiran' }] }],
  ])('keeps its words and carries the files behind %s', async (_case, more) => {
    const letter = await aLetter(more)
    const parsed = await simpleParser(withEnclosures(letter, [pdf, { ...pdf, filename: 'dua.pdf' }]).raw)
    expect(parsed).toMatchObject({ messageId: '<1@humas.example.id>', subject: 'Tanda bukti – permohonan' })
    expect(parsed.text?.trim()).toContain('terlampir')
    const files = parsed.attachments.filter(({ contentType }) => contentType === 'application/pdf')
    expect(files.map(({ filename }) => filename)).toEqual(['TBP-1.pdf', 'dua.pdf'])
    for (const { content } of files) expect(content.equals(pdf.content)).toBe(true)
  })

  it('is the same bytes at every try', async () => {
    const letter = await aLetter()
    expect(withEnclosures(letter, [pdf]).raw).toBe(withEnclosures(letter, [pdf]).raw)
    expect(withEnclosures(letter, [])).toBe(letter)
  })

  it('cannot be given a header by the name or the type of a file', async () => {
    const letter = await aLetter()
    const hostile = {
      ...pdf,
      filename: 'a"\r\nBcc: jahat@contoh.example\r\n.pdf',
      contentType: 'x/y\r\nBcc: jahat@contoh.example',
    }
    const { raw } = withEnclosures(letter, [hostile])
    expect(raw).not.toMatch(/^Bcc/im)
    expect((await simpleParser(raw)).attachments).toHaveLength(1)
  })

  it('stays within seven bits and short lines', async () => {
    const { raw } = withEnclosures(await aLetter(), [pdf])
    expect(raw).toMatch(/^[\t\r\n\x20-\x7e]*$/)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(200)
  })
})
