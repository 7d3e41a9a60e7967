import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { beforeEach, describe, expect, it } from 'vitest'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, useHub } from './testing/database'
import { servedHub } from './testing/servedHub'

const database = await useHub()
const { pool } = database
const { get, origin } = servedHub(() => database.publicPool, { contact: 'Humas <humas@polri.test>' })
const NAMES = {
  o: 'http://www.openarchives.org/OAI/2.0/',
  dc: 'http://purl.org/dc/elements/1.1/',
  oai_dc: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  nar: 'http://iptc.org/std/nar/2006-10-01/',
}
const ID = 'oai:humas.example.id:'

beforeEach(() => emptyHub(pool))

/** An answer as an XML parser reads it. */
async function ask(query: string, init: RequestInit = {}) {
  const answer = await get(`/oai${query}`, init)
  const text = await answer.text()
  expect([query, answer.status, answer.headers.get('content-type')]).toEqual([
    ...[query, 200, 'text/xml; charset=utf-8'],
  ])
  const document = XmlDocument.fromString(text)
  const all = (path: string) => document.find(path, NAMES) as XmlElement[]
  const texts = (path: string) => all(path).map((node) => node.content)
  return { text, all, texts, error: texts('//o:error/@code')[0], token: texts('//o:resumptionToken')[0] }
}
const titles = (one: Awaited<ReturnType<typeof ask>>) => one.texts('//o:record//dc:title')
const LIST = '?verb=ListRecords&metadataPrefix=oai_dc'

describe('the frame', () => {
  it('says when, to which question, and what, in this order', async () => {
    await publish(pool, aPresented('a'))
    const { all, texts } = await ask(LIST)
    expect(all('/o:OAI-PMH/*').map(({ name }) => name)).toEqual(['responseDate', 'request', 'ListRecords'])
    expect(texts('//o:responseDate')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(texts('//o:request')).toEqual(['https://humas.example.id/oai'])
    expect(texts('//o:request/@verb | //o:request/@metadataPrefix')).toEqual(['ListRecords', 'oai_dc'])
  })

  it('says who it is', async () => {
    const { all, texts } = await ask('?verb=Identify')
    expect(all('//o:Identify/*').map(({ name, content }) => [name, content])).toEqual([
      ['repositoryName', 'Hub Humas'],
      ['baseURL', 'https://humas.example.id/oai'],
      ['protocolVersion', '2.0'],
      ['adminEmail', 'humas@polri.test'],
      ['earliestDatestamp', texts('//o:earliestDatestamp')[0]],
      ['deletedRecord', 'persistent'],
      ['granularity', 'YYYY-MM-DDThh:mm:ssZ'],
    ])
  })

  it('takes questions by POST as well, each answered alike', async () => {
    await publish(pool, aPresented('a'))
    const posted = (body: string) =>
      ask('', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
    expect(titles(await posted('verb=ListRecords&metadataPrefix=oai_dc'))).toEqual(['Pelatihan operator a'])
    expect((await posted('verb=Identify&verb=Identify')).error).toBe('badVerb')
    expect((await posted('')).error).toBe('badVerb')
    const refused = await fetch(`${origin()}/oai`, { method: 'DELETE' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  })
})

it.each([
  ['', 'badVerb'],
  ['?verb=', 'badVerb'],
  ['?verb=listrecords', 'badVerb'],
  ['?verb=__proto__', 'badVerb'],
  ['?verb=Identify&verb=Identify', 'badVerb'],
  ['?verb=Identify&x=1', 'badArgument'],
  ['?verb=ListRecords', 'badArgument'],
  ['?verb=GetRecord&identifier=x', 'badArgument'],
  ['?verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
  [`${LIST}&metadataPrefix=oai_dc`, 'badArgument'],
  [`${LIST}&resumptionToken=x`, 'badArgument'],
  [`${LIST}&from=kemarin`, 'badArgument'],
  [`${LIST}&from=2026-02-31`, 'badArgument'],
  [`${LIST}&from=2026-01-01T00:00:00%2B07:00`, 'badArgument'],
  [`${LIST}&from=2026-01-01&until=2026-01-02T00:00:00Z`, 'badArgument'],
  [`${LIST}&from=2026-01-02&until=2026-01-01`, 'badArgument'],
  [`${LIST}&from=%00`, 'badArgument'],
  ['?verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
  ['?verb=ListRecords&metadataPrefix=constructor', 'cannotDisseminateFormat'],
  [`?verb=GetRecord&identifier=${ID}entah&metadataPrefix=oai_dc`, 'idDoesNotExist'],
  ['?verb=GetRecord&identifier=oai:lain:a&metadataPrefix=oai_dc', 'idDoesNotExist'],
  [`?verb=ListMetadataFormats&identifier=${ID}entah`, 'idDoesNotExist'],
  ['?verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
  ['?verb=ListSets&resumptionToken=x', 'badResumptionToken'],
  [LIST, 'noRecordsMatch'],
  [`${LIST}&set=TIDAK:ADA`, 'noRecordsMatch'],
  [`${LIST}&set=a:b:c:d:e:f:g`, 'noRecordsMatch'],
])('%s is refused as %s', async (query, code) => {
  const { error, texts } = await ask(query)
  expect(error).toBe(code)
  expect(texts('//o:request/@*').length > 0).toBe(!['badVerb', 'badArgument'].includes(code))
})

it('gives each field that Dublin Core can hold, and the same as NewsML-G2', async () => {
  await publish(
    pool,
    aPresented('a', {
      title: 'Apel <b> & "tanda"',
      number: 'SP/1/XI/2026',
      keywords: ['apel', 'siaga'],
      place: 'Banjarbaru',
    }),
  )
  const { all } = await ask(`?verb=GetRecord&identifier=${ID}a&metadataPrefix=oai_dc`)
  expect(all('//oai_dc:dc/*').map(({ name, content }) => [name, content])).toEqual([
    ['title', 'Apel <b> & "tanda"'],
    ['creator', 'Unit BJB'],
    ['subject', 'siaran_pers'],
    ['subject', 'apel'],
    ['subject', 'siaga'],
    ['description', 'Operator dilatih di Banjarmasin.'],
    ['description', 'Operator dilatih di Banjarmasin.'],
    ['publisher', 'Unit BJB'],
    ['date', expect.stringMatching(/^\d{4}-/)],
    ['type', 'Text'],
    ['format', 'text/html'],
    ['identifier', expect.stringContaining('https://humas.example.id/rilis/')],
    ['identifier', 'SP/1/XI/2026'],
    ['language', 'id'],
    ['coverage', 'Banjarbaru'],
    ['rights', '© 2026 Unit BJB'],
    ['rights', 'Sebut sumber.'],
  ])
  const rich = await ask(`?verb=GetRecord&identifier=${ID}a&metadataPrefix=newsml_g2`)
  expect(rich.texts('//o:metadata/nar:newsItem//nar:headline')).toEqual(['Apel <b> & "tanda"'])
  expect((await ask('?verb=ListMetadataFormats')).texts('//o:metadataPrefix')).toEqual([
    'oai_dc',
    'newsml_g2',
  ])
})

it('keeps what was withdrawn as a deleted record, without a word', async () => {
  await publish(pool, aPresented('a', { title: 'Rahasia yang dicabut' }))
  await publish(pool, aPresented('b'))
  await withdraw(pool, 'a', 'Keliru.')
  for (const query of [LIST, `?verb=GetRecord&identifier=${ID}a&metadataPrefix=oai_dc`]) {
    const { text, texts, all } = await ask(query)
    expect(text).not.toContain('Rahasia')
    expect(texts('//o:header[@status="deleted"]/o:identifier')).toEqual([`${ID}a`])
    expect(all('//o:record[o:header/@status="deleted"]/o:metadata')).toEqual([])
  }
  const { texts } = await ask('?verb=ListIdentifiers&metadataPrefix=oai_dc')
  expect(texts('//o:header/o:identifier')).toEqual([`${ID}b`, `${ID}a`])
  expect(texts('//o:header/o:setSpec')).toEqual(['POLRI:KALSEL:BJB', 'POLRI:KALSEL:BJB'])
})

it('divides by units with all below them, and by days and seconds, both ends included', async () => {
  await publish(pool, aPresented('a'))
  await publish(pool, aPresented('b', { unit: 'LPG' }))
  const { texts } = await ask('?verb=ListSets')
  expect(texts('//o:set/o:setSpec')).toEqual(['POLRI', 'POLRI:KALSEL', 'POLRI:KALSEL:BJB', 'POLRI:LPG'])
  expect(titles(await ask(`${LIST}&set=POLRI:KALSEL`))).toEqual(['Pelatihan operator a'])
  expect(titles(await ask(`${LIST}&set=POLRI`))).toHaveLength(2)
  expect((await ask(`${LIST}&set=KALSEL`)).error).toBe('noRecordsMatch')
  const stamp = (await ask(LIST)).texts('//o:header/o:datestamp')[0] ?? ''
  const day = stamp.slice(0, 10)
  expect(titles(await ask(`${LIST}&from=${stamp}`)).length).toBeGreaterThan(0)
  expect(titles(await ask(`${LIST}&from=${day}&until=${day}`))).toHaveLength(2)
  expect(titles(await ask(`${LIST}&until=${stamp}`))).toContain('Pelatihan operator a')
  expect((await ask(`${LIST}&until=2020-01-01`)).error).toBe('noRecordsMatch')
  for (const end of ['9999-12-31', '9999-12-31T23:59:59Z'])
    expect(titles(await ask(`${LIST}&until=${end}`))).toContain('Pelatihan operator a')
})

it('is harvested whole, though much is published, corrected and withdrawn under the harvester', async () => {
  for (let n = 0; n < 120; n += 1) await publish(pool, aPresented(`i${n}`))
  const held = new Map<string, string | null>()
  const take = ({ all }: Awaited<ReturnType<typeof ask>>) => {
    for (const record of all('//o:record')) {
      const id = (record.find('o:header/o:identifier', NAMES)[0] as XmlElement).content.replace(ID, '')
      held.set(id, (record.find('.//dc:title', NAMES)[0] as XmlElement | undefined)?.content ?? null)
    }
  }
  let page = await ask(LIST)
  let pages = 1
  for (take(page); page.token; take(page)) {
    await correct(pool, aPresented(`i${pages}`, { title: `Ralat ${pages}` }))
    await withdraw(pool, `i${pages + 60}`, 'Keliru.')
    if (pages < 3) await publish(pool, aPresented(`baru${pages}`))
    page = await ask(`?verb=ListRecords&resumptionToken=${page.token}`)
    pages += 1
    if (pages > 20) throw new Error('a harvest without an end')
  }
  expect(page.token).toBe('')
  const { rows } = await pool.query(
    "select item_id, item_json::json->>'title' as title from media_hub_items order by item_id",
  )
  expect(Object.fromEntries(held)).toEqual(
    Object.fromEntries(rows.map(({ item_id, title }) => [item_id, title])),
  )
  expect(rows.length).toBeGreaterThan(120)
})

it('says of a resumed list that nothing matches any more, and never gives a list without a record', async () => {
  for (let n = 0; n < 51; n += 1) await publish(pool, aPresented(`i${n}`))
  const { token = '' } = await ask(`${LIST}&set=POLRI:KALSEL`)
  await correct(pool, aPresented('i50', { unit: 'LPG' }))
  const { error, all, texts } = await ask(`?verb=ListRecords&resumptionToken=${token}`)
  expect(error).toBe('noRecordsMatch')
  expect(all('//o:ListRecords')).toEqual([])
  expect(texts('//o:request/@resumptionToken')).toEqual([token])
})

it('believes no token that is not its own to the letter, or is of another verb', async () => {
  for (let n = 0; n < 51; n += 1) await publish(pool, aPresented(`i${n}`))
  const { token = '' } = await ask(LIST)
  expect(titles(await ask(`?verb=ListRecords&resumptionToken=${token}`))).toHaveLength(1)
  const changed = (token[9] === 'A' ? 'B' : 'A') + token.slice(10)
  for (const query of [
    `?verb=ListRecords&resumptionToken=${token.slice(0, 9)}${changed}`,
    `?verb=ListIdentifiers&resumptionToken=${token}`,
    `?verb=ListRecords&resumptionToken=${token}x`,
  ])
    expect((await ask(query)).error).toBe('badResumptionToken')
})
