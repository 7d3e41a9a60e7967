import { beforeEach, expect, it } from 'vitest'
import { aPresented, publish } from '../testing/aPresented'
import { emptyHub, useHub } from '../testing/database'
import { addressed } from '../rules/addressed'
import { textOf } from '../rules/octets'
import { changesJson } from './changes'
import { changeList } from './schemas'

const database = await useHub()
const GIAT = { name: 'Giat', units: [], kinds: ['giat'], keywords: [] }
const BOUNDS = { atOnce: 3, inAll: 6 }

beforeEach(async () => {
  await emptyHub(database.pool)
})

/** One page: ids, the position to go on from (counted from the beginning), and whether more lies beyond. */
async function page(after: number, limit: number, products = [GIAT]) {
  const url = `/v1/changes?after=${after}&limit=${limit}`
  const {
    items,
    next,
    more = false,
  } = changeList.parse(
    JSON.parse(
      textOf(addressed(await changesJson(database.publicPool, url, products, BOUNDS), 'https://h.id')),
    ),
  )
  return [items.map(({ id }) => id).join(' '), next, more]
}

const publishKinds = async (kinds: string[]) => {
  for (const [nth, kind] of kinds.entries()) await publish(database.pool, aPresented(`i${nth + 1}`, { kind }))
}

it('looks through so many changes for a key that hardly anything fits, and says where to go on', async () => {
  await publishKinds([...Array.from({ length: 13 }, () => 'dpo'), 'giat'])
  expect(await page(0, 20)).toEqual(['', 6, true])
  expect(await page(6, 20)).toEqual(['', 12, true])
  expect(await page(12, 20)).toEqual(['i14', 14, false])
  expect(await page(14, 20)).toEqual(['', 14, false])
})

it('does not say more when the last change was the last looked at', async () => {
  await publishKinds(['giat', 'dpo', 'giat', 'dpo', 'dpo', 'dpo'])
  expect(await page(0, 20)).toEqual(['i1 i3', 6, false])
  expect(await page(0, 2)).toEqual(['i1 i3', 3, true])
})

it('says without products whether a full page was the last', async () => {
  await publishKinds(['giat', 'dpo', 'dpo'])
  expect(await page(0, 2, [])).toEqual(['i1 i2', 2, true])
  expect(await page(0, 3, [])).toEqual(['i1 i2 i3', 3, false])
  expect(await page(2, 2, [])).toEqual(['i3', 3, false])
  expect(await page(3, 2, [])).toEqual(['', 3, false])
})
