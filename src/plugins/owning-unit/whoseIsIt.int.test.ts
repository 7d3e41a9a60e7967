import type { Payload, TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { WhoseIsIt } from './components/WhoseIsIt'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string
let writer: Colleague
let elsewhere: Colleague
let regency: Colleague
let release: string

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  elsewhere = await aUser(payload, [unit('LPG'), 'operator'])
  regency = await aUser(payload, [unit('KAPUAS'), 'admin'])
  release = String((await aPressRelease(payload, writer, unit('BJB'))).id)
})

async function said(user: TypedUser | null, notFound: string | undefined, slug = 'press-releases') {
  const asked = { collectionConfig: { slug }, i18n: { language: 'id' }, payload, searchParams: { notFound } }
  const element = await WhoseIsIt({ ...asked, user })
  return element ? renderToStaticMarkup(element) : null
}

it('names the unit to a colleague of the same tree, and nothing else of the document', async () => {
  const text = await said(elsewhere, release)
  expect(text).toContain('Naskah ini milik Polres Banjarbaru.')
  expect(text).not.toContain('Pelatihan operator')
})

it('is silent to another tree, to strangers, and about what does not exist', async () => {
  expect(await said(regency, release)).toBeNull()
  expect(await said(null, release)).toBeNull()
  expect(await said(elsewhere, '01a20817-8dcf-764d-9b44-23aabc9c6945')).toBeNull()
  expect(await said(elsewhere, "x' or 1=1 --")).toBeNull()
  expect(await said(elsewhere, undefined)).toBeNull()
})
