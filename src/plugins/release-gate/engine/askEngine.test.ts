import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEngine, builtEngine } from '../../../../tests/support/releaseEngine'
import { aPdf } from '../testing/corpus/pdfs'
import { aWorkbook } from '../testing/corpus/workbooks'
import { askEngine } from './askEngine'

let folder = ''
const program = (name: string, code: string): { program: string } => {
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  return { program: file }
}
const inspect = { work: 'inspect', name: 'surat.pdf' } as const

beforeAll(async () => {
  folder = mkdtempSync(path.resolve('node_modules/.release-engine-'))
  await buildEngine()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the engine, in a process of its own', () => {
  it('answers for a PDF, a spreadsheet and a page picture behind Node’s walls', async () => {
    const engine = { program: builtEngine }
    const pdf = await askEngine(engine, inspect, await aPdf(({ document }) => document.setAuthor('Budi')))
    expect(pdf.answer).toMatchObject({ ok: true, kind: 'pdf', findings: [{ kind: 'metadata' }] })
    expect(pdf.answer.ok && pdf.answer.tools['@embedpdf/pdfium']).toMatch(/^\d/)
    const page = await askEngine(engine, { work: 'page', name: 'surat.pdf', page: 1 }, await aPdf())
    expect(page.answer).toMatchObject({ ok: true, pages: 1, page: { width: 595, height: 842 } })
    expect(page.bytes.subarray(1, 4).toString()).toBe('PNG')
    const order = {
      work: 'rewrite',
      name: 'data.xlsx',
      findings: [],
      removed: [],
      boxes: [],
      form: 'csv',
    } as const
    const sheet = await askEngine(engine, order, aWorkbook())
    expect(sheet.bytes.toString()).toContain('Polres Contoh,12')
  })

  it.each([
    ['does not end', 'setInterval(() => {}, 1000)', 'gate.timeout'],
    ['dies', 'process.exit(3)', 'gate.tool_failed'],
    ['says nothing', '', 'gate.tool_failed'],
    ['says nonsense', 'process.stdout.write("hello world")', 'gate.tool_failed'],
    ['writes a file', 'import fs from "node:fs"; fs.writeFileSync("/tmp/x-gate", "x")', 'gate.tool_failed'],
    [
      'starts a program',
      'import { execSync } from "node:child_process"; execSync("true")',
      'gate.tool_failed',
    ],
    ['looks for our settings', 'process.exit(process.env.PAYLOAD_SECRET ? 0 : 4)', 'gate.tool_failed'],
  ] as const)('a tool that %s means: not released', async (what, code, refusal) => {
    const engine = {
      ...program(what.replaceAll(' ', '-'), code),
      patience: what === 'does not end' ? 1_500 : 20_000,
    }
    const { answer } = await askEngine(engine, inspect, await aPdf())
    expect(answer).toMatchObject({ ok: false, code: refusal })
  })

  it('a program that is not there means: not released', async () => {
    const { answer } = await askEngine({ program: path.join(folder, 'none.mjs') }, inspect, await aPdf())
    expect(answer).toMatchObject({ ok: false, code: 'gate.tool_failed' })
  })
})
