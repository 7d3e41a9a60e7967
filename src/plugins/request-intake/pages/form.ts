import { createElement } from 'react'
import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { allowances, type Allowance } from '../endpoints/allowance'
import { proofs } from '../endpoints/proof'
import { receive } from '../endpoints/receive'
import { isAway } from '../endpoints/isAway'
import type { fileVolume } from '../endpoints/fileVolume'
import { uploadsOf } from '../endpoints/withFiles'
import { askedFor, uploadFaults, type Upload } from '../rules/uploads'
import type { IntakeOptions, Office } from '../options'
import { answersTo, faultsOf, type Fault, tidy, type Words } from '../../../domain/publicForm'
import { FormPage } from './FormPage'
import { SentPage } from './SentPage'

export type Desk = {
  allowed: ReturnType<typeof allowances>
  proof: ReturnType<typeof proofs>
  volume: ReturnType<typeof fileVolume>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Is it an id that a form of ours, or an outside program, may have made? */
export const isEntry = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

type Showing = {
  at: number
  entry: string
  values: Record<string, string>
  faults?: Fault[]
  refused?: Words
  challenge?: string
  status?: number
}

/** The form, page by page: GET shows the first; POST takes what was typed and shows the next, or sends. */
export function formPages(options: IntakeOptions, { allowed, proof, volume }: Desk) {
  const { form, page, frame, askerOf } = options
  const last = form.steps.length
  const names = form.steps.flatMap(({ fields }) => fields)

  const show = (res: Response, offices: Office[], showing: Showing) => {
    const { at, entry, values, faults = [], refused, challenge, status = 200 } = showing
    const props = { form, at, entry, values, offices, faults, address: page }
    const { html, headers } = frame({
      title: form.title.id,
      children: createElement(FormPage, {
        ...props,
        ...(refused ? { refused } : {}),
        ...(challenge ? { challenge } : {}),
      }),
      scripts: challenge ? [`${page}/kirim.js`] : [],
    })
    res.writeHead(status, headers).end(html)
  }

  const first = async (req: Request, res: Response) => {
    const asked = typeof req.query.satuan === 'string' ? req.query.satuan.slice(0, 100) : ''
    show(res, await options.offices(), {
      at: 0,
      entry: randomUUID(),
      values: { [options.officeField]: asked },
    })
  }

  /** While the database is away the page comes back with everything that was typed, and says so. */
  const next = async (req: Request, res: Response) => {
    const typed = typedOf(req)
    try {
      await take(req, res, typed)
    } catch (error) {
      if (!isAway(error) || res.headersSent) throw error
      options.log.error({ err: error }, 'request-intake: the database does not answer')
      const { at, entry, values } = typed
      res.setHeader('retry-after', '5')
      show(res, [], { at: Math.max(at, 1), entry, values, refused: awayWords, status: 503 })
    }
  }

  const typedOf = (req: Request) => {
    const body = (req.body ?? {}) as Record<string, unknown>
    const typed = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
    return {
      values: Object.fromEntries(names.map(({ name, most }) => [name, typed(name).slice(0, most * 2 + 50)])),
      entry: isEntry(body.entry) ? body.entry : randomUUID(),
      at: Math.min(Math.max(Math.trunc(Number(body.at)) || 0, 0), last),
      go: typed('go'),
      work: tidy(typed('proof')),
    }
  }

  const take = async (
    req: Request,
    res: Response,
    { values, entry, at, go, work }: ReturnType<typeof typedOf>,
  ) => {
    const offices = await options.offices()
    const showing = { entry, values }
    if (go === 'back') return show(res, offices, { ...showing, at: Math.max(at - 1, 0) })
    const [, to] = /^to-(\d)$/.exec(go) ?? []
    if (to !== undefined) return show(res, offices, { ...showing, at: Math.min(Number(to), last) })
    const codes = new Set(offices.map(({ code }) => code))
    const upTo = go === 'send' ? last : at + 1
    const faults = faultsOf(form.steps.slice(0, upTo), values, codes)
    if (faults.length > 0) {
      const wrong = form.steps.findIndex(({ fields }) => fields.some(({ name }) => name === faults[0]?.field))
      const here = new Set(form.steps[wrong]?.fields.map(({ name }) => name))
      return show(res, offices, {
        ...showing,
        at: wrong,
        faults: faults.filter(({ field }) => here.has(field)),
        status: 422,
      })
    }
    const told = at + 1 >= last ? await allowed.now(askerOf(req)) : undefined
    if (go !== 'send') {
      const challenge = told?.say === 'prove' ? JSON.stringify(await proof.challengeFor(entry)) : undefined
      return show(res, offices, {
        ...showing,
        at: Math.min(at + 1, last),
        ...(challenge ? { challenge } : {}),
      })
    }
    const refused = await refusalOf(told, entry, work)
    if (refused) {
      const challenge = refused.prove ? JSON.stringify(await proof.challengeFor(entry)) : undefined
      return show(res, offices, {
        ...{ ...showing, at: last, refused: refused.words, status: 429 },
        ...(challenge ? { challenge } : {}),
      })
    }
    const answers = answersTo(form, values)
    const uploads = askedFor(uploadsOf(res), form.files?.asked(answers) ?? [])
    const wrong = uploadFaults(uploads)
    if (wrong.length > 0) return show(res, offices, { ...showing, at: last, faults: wrong, status: 422 })
    if (!(await volume(askerOf(req), sizeOf(uploads))))
      return show(res, offices, { ...showing, at: last, refused: tooManyFilesWords, status: 429 })
    const received = await receive(options, { entry, channel: 'site', answers, uploads })
    if (received === 'clash')
      return show(res, offices, { values, entry: randomUUID(), at: last, refused: sentBefore, status: 409 })
    if (!received.isAgain) await allowed.count(askerOf(req))
    const { html, headers } = frame({
      title: 'Permohonan diterima',
      children: createElement(SentPage, { received, status: `${page}/status` }),
    })
    res.writeHead(received.number ? 201 : 202, headers).end(html)
  }

  const refusalOf = async (told: Allowance | undefined, entry: string, text: string) => {
    if (told?.say === 'wait') return { prove: false, words: waitWords(told.seconds) }
    if (told?.say === 'prove' && !(await proof.isDone(entry, text))) return { prove: true, words: proveWords }
    return null
  }

  return { first, next }
}

/** Bytes of all files together. */
export const sizeOf = (uploads: readonly Upload[]): number =>
  uploads.reduce((sum, { bytes }) => sum + bytes.length, 0)

export const tooManyFilesWords: Words = {
  id: 'Terlalu banyak berkas masuk dalam satu jam ini. Kirim tanpa berkas sekarang; berkas dapat menyusul di halaman status.',
  en: 'Too many files came within the hour. Send without files now; they can follow on the status page.',
}
const awayWords: Words = {
  id: 'Sedang tidak dapat menerima. Isian Anda masih ada di halaman ini; tekan lagi tombolnya beberapa saat lagi.',
  en: 'We cannot take it at the moment. What you typed is still on this page; press the button again in a while.',
}
const sentBefore: Words = {
  id: 'Formulir ini sudah pernah terkirim dengan isi lain; kiriman itu tetap berlaku. Bila ini permohonan baru, tekan Kirim sekali lagi.',
  en: 'This form was sent before with other words; that one stands. If this is a new request, press Send once more.',
}
const proveWords: Words = {
  id: 'Dari jaringan ini sudah banyak permohonan masuk. Tekan Kirim sekali lagi: peramban Anda mengerjakan hitungan kecil lebih dahulu. Bila tidak berhasil, coba satu jam lagi, atau ajukan lewat surat, telepon, atau datang langsung.',
  en: 'Much has come from this network. Press Send once more: your browser does a little sum first. If that does not help, try in an hour, or ask by letter, telephone or in person.',
}
const waitWords = (seconds: number): Words => ({
  id: `Dari jaringan ini sudah terlalu banyak permohonan dalam satu jam. Kirim lagi ${Math.ceil(seconds / 60)} menit lagi, atau ajukan lewat surat, telepon, atau datang langsung.`,
  en: `Too much has come from this network within the hour. Send again in ${Math.ceil(seconds / 60)} minutes, or ask by letter, telephone or in person.`,
})
