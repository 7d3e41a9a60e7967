import type { Request, RequestHandler } from 'express'
import { catalogueOf } from '../formats/catalogue'
import { csvOf } from '../formats/csv'
import { jsonOf } from '../formats/json'
import type { PublicRegisterOptions } from '../options'
import { wordOf } from '../rules/cursor'
import { questionOf } from '../rules/question'
import { itemCalled, itemsOf, spanOf } from './items'
import { sendData, sendProblem } from './send'

const LIST = { words: 'q', unit: 'unit', after: 'cursor', limit: 'limit' }
const WHOLE = { words: 'q', unit: 'unit' }
const NOTHING = {} as { words: string; unit: string }

/** The list as data: pages of JSON, one item, the whole as CSV, the catalogue. */
export function dataDoors(options: PublicRegisterOptions) {
  const { publicUrl, api, page, columns, title, about, publisher } = options
  const at = (path: string) => `${publicUrl}${path}`
  const urlsOf = (id: string) => ({ html: at(`${page}/${id}`), json: at(`${api}/${id}`) })

  const list: RequestHandler = async (req, res) => {
    const { items, next } = await itemsOf(options, questionOf(req.originalUrl, LIST))
    const told = { items: items.map((item) => jsonOf(item, urlsOf)), next: next && wordOf(next) }
    sendData(req, res, 'application/json', JSON.stringify(told))
  }
  const one: RequestHandler = async (req, res) => {
    questionOf(req.originalUrl, NOTHING)
    const item = await itemCalled(options, idOf(req))
    if (!item)
      return sendProblem(res, {
        ...{ status: 404, code: 'request.not_found' },
        detail: 'tidak ada dalam daftar yang berlaku / not on the list in force',
      })
    sendData(req, res, 'application/json', JSON.stringify(jsonOf(item, urlsOf)))
  }
  const csv: RequestHandler = async (req, res) => {
    const { items } = await itemsOf(options, { ...questionOf(req.originalUrl, WHOLE), limit: null })
    const name = `${api.split('/').at(-1)}.csv`
    sendData(
      req,
      res,
      'text/csv',
      csvOf(items, columns, (id) => urlsOf(id).html),
      {
        'content-disposition': `attachment; filename="${name}"`,
      },
    )
  }
  const catalogue: RequestHandler = async (req, res) => {
    questionOf(req.originalUrl, NOTHING)
    const span = await spanOf(options)
    const self = at(`${api}.jsonld`)
    const files = filesOf(at(api))
    const told = catalogueOf({ self, page: at(page), publisher, title, about, files, span })
    sendData(req, res, 'application/ld+json', JSON.stringify(told))
  }
  return { list, one, csv, catalogue }
}

const filesOf = (api: string) => [
  {
    ...{ href: `${api}.csv`, mediaType: 'text/csv', isWhole: true },
    title: { id: 'Seluruh daftar sebagai CSV', en: 'The whole list as CSV' },
  },
  {
    ...{ href: api, mediaType: 'application/json', isWhole: false },
    title: { id: 'Daftar per halaman sebagai JSON', en: 'Pages of the list as JSON' },
  },
]

export const idOf = (req: Request): string => String(req.params.id ?? '')
