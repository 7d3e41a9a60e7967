import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { createElement } from 'react'
import { seal } from '../rules/seal'
import { handOvers } from '../endpoints/handOver'
import type { lookUps } from '../endpoints/lookUp'
import type { fileVolume } from '../endpoints/fileVolume'
import { faceOf, fileParameters, type Shown, type Waiting } from '../endpoints/receive'
import { uploadsOf } from '../endpoints/withFiles'
import { askedFor, uploadFaults, type Upload } from '../rules/uploads'
import type { IntakeOptions } from '../options'
import { tidy, type Words } from '../../../domain/publicForm'
import { isEntry, sizeOf, tooManyFilesWords } from './form'
import { StatusPage, type StatusPageProps } from './StatusPage'

const MOST_WORDS = 5000

/** The status page: GET asks for number and code; POST shows the case, or does what its owner asks. */
export function statusPages(
  options: IntakeOptions,
  lookUp: ReturnType<typeof lookUps>,
  volume: ReturnType<typeof fileVolume>,
) {
  const { page, frame, pool, secrets, askerOf } = options
  const address = `${page}/status`
  const handOver = handOvers(options)

  const show = (
    res: Response,
    status: number,
    props: Partial<StatusPageProps>,
    headers: Record<string, string> = {},
  ) => {
    const blank = { address, number: '', code: '', nextAct: randomUUID(), now: new Date() }
    const framed = frame({
      title: 'Status permohonan',
      children: createElement(StatusPage, { ...blank, ...props }),
    })
    res.writeHead(status, { ...framed.headers, ...headers }).end(framed.html)
  }

  const ask = (_req: Request, res: Response) => show(res, 200, {})

  const look = async (req: Request, res: Response) => {
    const body = (req.body ?? {}) as Record<string, unknown>
    const typed = (name: string) => (typeof body[name] === 'string' ? tidy(body[name]) : '')
    const [number, code, act] = [typed('number').slice(0, 100), typed('code'), typed('act')]
    const found = await lookUp(req, number, code)
    if (found.kind === 'wait')
      return show(res, 429, { number, said: waitWords }, { 'retry-after': String(found.seconds) })
    if (found.kind === 'unknown') return show(res, 404, { number, said: unknownWords })
    if (act === '' || found.shown.number === null) return show(res, 200, { number, code, shown: found.shown })
    if (act === 'hand_over')
      return hand(res, { number, code, found, file: typed('file'), once: typed('once') })
    const { said, status } = await take(found.hash, found.shown as Shown, {
      act,
      words: typed('words'),
      choice: typed('choice'),
      id: typed('entry'),
      asker: askerOf(req),
      sent: uploadsOf(res),
    })
    const kept = status === 200 ? {} : { kept: { act, words: typed('words') } }
    show(res, status, { number, code, said, shown: await faceOf(pool, found.hash), ...kept })
  }

  type Handing = {
    number: string
    code: string
    found: { hash: string; shown: Shown | Waiting }
    file: string
    once: string
  }
  /** A file of the answer, or the page that says why not: wrong, used, run out and never made are told alike. */
  const hand = async (res: Response, { number, code, found, file, once }: Handing) => {
    const shown = found.shown as Shown
    const asked = shown.files?.find(({ id }) => id === file)
    const said = asked ? await handOver(res, found.hash, asked, once) : 'refused'
    if (said === 'handed') return
    const words = said === 'withdrawn' ? withdrawnWords : wrongCodeWords
    show(res, said === 'withdrawn' ? 410 : 422, { number, code, said: words, shown })
  }

  /** Puts an act in; a worker takes the step. Pressed twice, or after the step is closed, it is told in words. */
  const take = async (hash: string, shown: Shown, { act, words: typed, choice, id, asker, sent }: Order) => {
    const action = shown.actions.find((one) => one.act === act)
    if (!action) return { status: 409, said: closedWords }
    const uploads = askedFor(sent, action.files ?? [])
    const [fault] = uploadFaults(uploads)
    if (fault) return { status: 422, said: notTaken(fault.words) }
    // scans that follow say themselves what they are
    const words = typed || namesOf(uploads, action.files ?? [])
    if (action.needsWords && words === '') return { status: 422, said: needsWords }
    const { choices } = action
    if (choices && !choices.options.some(({ value }) => value === choice))
      return { status: 422, said: chooseWords }
    if (Array.from(words).length > MOST_WORDS) return { status: 422, said: tooLongWords }
    if (!(await volume(asker, sizeOf(uploads)))) return { status: 429, said: tooManyFilesWords }
    const entry = isEntry(id) ? id : randomUUID()
    const sealed = seal(JSON.stringify({ words, choice }), { kind: 'act', id: entry }, secrets)
    const { rows } = await pool.query<{ said: string }>(
      uploads.length === 0
        ? 'select request_intake_act($1, $2, $3, $4) as said'
        : 'select request_intake_act_with_files($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as said',
      [entry, hash, act, sealed, ...fileParameters(entry, uploads, secrets)],
    )
    return rows[0]?.said === 'taken' ? { status: 200, said: takenWords } : { status: 429, said: fullWords }
  }

  return { ask, look }
}

type Order = { act: string; words: string; choice: string; id: string; asker: string; sent: Upload[] }

const namesOf = (
  uploads: readonly Upload[],
  asked: ReadonlyArray<{ name: string; label: Words }>,
): string => {
  const kinds = new Set(uploads.map(({ kind }) => kind))
  return asked
    .filter(({ name }) => kinds.has(name))
    .map(({ label }) => label.id)
    .join(', ')
}

const notTaken = ({ id, en }: Words): Words => ({
  id: `Berkas belum diterima: ${id} Keterangan Anda tetap ada.`,
  en: `The file was not taken: ${en} Your words are kept.`,
})

const unknownWords: Words = {
  id: 'Nomor dan kode tidak cocok. Periksa keduanya pada tanda bukti; huruf besar dan kecil sama saja.',
  en: 'Number and code do not belong together. Check both on the receipt.',
}
const waitWords: Words = {
  id: 'Terlalu banyak percobaan. Coba lagi satu menit lagi.',
  en: 'Too many tries. Try again in a minute.',
}
const wrongCodeWords: Words = {
  id: 'Kode sekali pakai tidak berlaku: salah, sudah dipakai, atau lewat 15 menit. Minta kode baru.',
  en: 'This one-time code does not work: wrong, used, or older than 15 minutes. Ask for a new one.',
}
const withdrawnWords: Words = {
  id: 'Berkas ini sudah ditarik dan tidak diserahkan lagi. Hubungi petugas.',
  en: 'This file was withdrawn and is not handed over any more. Contact the officer.',
}
const closedWords: Words = {
  id: 'Langkah ini tidak tersedia lagi untuk permohonan Anda. Yang tersedia ada di bawah.',
  en: 'This is not possible any more. What is possible stands below.',
}
const needsWords: Words = { id: 'Isi keterangannya lebih dahulu.', en: 'Write something first.' }
const chooseWords: Words = { id: 'Pilih salah satu alasan.', en: 'Choose a ground.' }
const tooLongWords: Words = {
  id: 'Keterangan paling banyak 5.000 huruf. Persingkat isinya.',
  en: 'At most 5,000 characters.',
}
const fullWords: Words = {
  id: 'Belum diterima: kiriman Anda sebelumnya masih menunggu petugas. Salin keterangan Anda dan coba lagi besok, atau hubungi kami langsung.',
  en: 'Not taken: what you sent before still waits. Keep your words and try again tomorrow, or contact us directly.',
}
const takenWords: Words = {
  id: 'Sudah kami terima dan sedang diteruskan kepada petugas.',
  en: 'Received; it is being passed on.',
}
