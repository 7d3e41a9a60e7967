import type { Request, RequestHandler, Response } from 'express'
import { createElement, type ReactNode } from 'react'
import { idOf } from '../endpoints/dataDoors'
import { itemCalled, itemsOf, unitsWithItems } from '../endpoints/items'
import { send } from '../endpoints/send'
import type { PublicRegisterOptions } from '../options'
import { wordOf } from '../rules/cursor'
import { BadQuestion, questionOf } from '../rules/question'
import { ItemPage } from './ItemPage'
import { ListPage } from './ListPage'

const NAMES = { words: 'cari', unit: 'satuan', after: 'sesudah' }

/** The list and its items for people. */
export function registerPages(options: PublicRegisterOptions) {
  const { page, api, title, about, columns, publicUrl, frame } = options
  const show = (
    req: Request,
    res: Response,
    {
      status = 200,
      name,
      path,
      children,
    }: { status?: number; name: string; path: string; children: ReactNode },
  ) => {
    const { headers, html } = frame({
      ...{ title: name, children },
      isOpen: { canonical: `${publicUrl}${path}`, description: about.id },
      alternates: alternatesOf(api),
    })
    const kept: Record<string, string> =
      status === 200 ? {} : { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
    send(req, res, { status, headers: { ...headers, ...kept }, body: html })
  }

  const list: RequestHandler = async (req, res) => {
    try {
      const question = questionOf(req.originalUrl, NAMES)
      const [{ items, next }, units] = await Promise.all([
        itemsOf(options, question),
        unitsWithItems(options),
      ])
      const asked = { words: question.words.join(' '), unit: question.unit ?? '' }
      const more =
        next && `${page}?${new URLSearchParams(filled({ ...namedAsked(asked), sesudah: wordOf(next) }))}`
      const isFirst = question.after === null
      const props = { page, api, title, about, columns, items, units, asked, next: more, isFirst }
      show(req, res, { name: title.id, path: page, children: createElement(ListPage, props) })
    } catch (error) {
      if (!(error instanceof BadQuestion)) throw error
      const { id, en } = error.said
      const words = { id: `Saringan tidak dapat dipakai: ${id}.`, en: `The filter is not usable: ${en}.` }
      show(req, res, {
        status: 400,
        name: 'Saringan tidak dapat dipakai',
        path: page,
        children: refusal(page, words),
      })
    }
  }
  const one: RequestHandler = async (req, res) => {
    const item = await itemCalled(options, idOf(req))
    if (!item)
      return show(req, res, {
        ...{ status: 404, name: 'Tidak ada dalam daftar', path: page },
        children: refusal(page, {
          id: 'Tidak ada dalam daftar yang berlaku. Mungkin sedang dimutakhirkan.',
          en: 'Not on the list in force. It may be under revision.',
        }),
      })
    const children = createElement(ItemPage, { page, api, title, columns, item })
    show(req, res, { name: item.title, path: `${page}/${item.id}`, children })
  }
  return { list, one }
}

const namedAsked = ({ words, unit }: { words: string; unit: string }) => ({ cari: words, satuan: unit })
const filled = (told: Record<string, string>) => Object.entries(told).filter(([, value]) => value !== '')

const alternatesOf = (api: string) => [
  { type: 'text/csv', href: `${api}.csv` },
  { type: 'application/json', href: api },
  { type: 'application/ld+json', href: `${api}.jsonld` },
]

const refusal = (page: string, { id, en }: { id: string; en: string }) => [
  createElement('h1', { key: 'said' }, `${id} `, createElement('span', { lang: 'en', key: 'en' }, `/ ${en}`)),
  createElement('p', { key: 'back' }, createElement('a', { href: page }, 'Ke daftar / To the list')),
]
