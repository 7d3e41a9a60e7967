import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { Refused } from '../../rules/refusal'

export type Pdfium = WrappedPdfiumModule

let engine: Promise<Pdfium> | undefined

/** The engine Chromium reads PDF with, as WebAssembly. */
export function pdfium(): Promise<Pdfium> {
  engine ??= start()
  return engine
}

async function start(): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const { buffer, byteOffset, byteLength } = readFileSync(file)
  const wasmBinary = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  const module = await init({ wasmBinary })
  module.PDFiumExt_Init()
  return module
}

/** A document for as long as `use` takes. @throws Refused when the engine cannot read it */
export async function withDocument<T>(
  bytes: Uint8Array,
  use: (engine: Pdfium, document: number, pages: number) => Promise<T> | T,
): Promise<T> {
  const engine = await pdfium()
  const at = malloc(engine, bytes.length)
  heapOf(engine).set(bytes, at)
  const document = engine.FPDF_LoadMemDocument(at, bytes.length, '')
  try {
    if (!document)
      throw new Refused(engine.FPDF_GetLastError() === 4 ? 'gate.encrypted' : 'gate.broken', 'pdfium')
    return await use(engine, document, engine.FPDF_GetPageCount(document))
  } finally {
    if (document) engine.FPDF_CloseDocument(document)
    engine.pdfium.wasmExports.free(at)
  }
}

/** A page for as long as `use` takes. `index` counts from 0. */
export async function withPage<T>(
  engine: Pdfium,
  document: number,
  index: number,
  use: (page: number) => Promise<T> | T,
): Promise<T> {
  const page = engine.FPDF_LoadPage(document, index)
  if (!page) throw new Refused('gate.broken', `page ${index + 1}`)
  try {
    return await use(page)
  } finally {
    engine.FPDF_ClosePage(page)
  }
}

export const malloc = (engine: Pdfium, size: number): number => {
  const at = engine.pdfium.wasmExports.malloc(size)
  if (!at) throw new Refused('gate.tool_failed', 'memory')
  return at
}

/** Room for a few numbers that the engine fills. */
export function withRoom<T>(engine: Pdfium, size: number, use: (at: number) => T): T {
  const at = malloc(engine, size)
  try {
    return use(at)
  } finally {
    engine.pdfium.wasmExports.free(at)
  }
}

/** The engine's memory as it is now; it moves when it grows, so nobody keeps it. */
export const heapOf = (engine: Pdfium): Uint8Array =>
  (engine.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

/** Looks at numbers the engine wrote. */
export const viewOf = (engine: Pdfium, at: number, size: number): DataView =>
  new DataView(heapOf(engine).buffer, at, size)
