import { expect, it } from 'vitest'
import { answer } from './answer'
import { answerCache } from './answerCache'

let truth: number | undefined = 1
const made = (length: number) => answer({ type: 'text/plain', body: Buffer.alloc(length), cache: 'no-store' })
const cacheOf = (entries: number, bytes: number) => {
  const cache = answerCache(() => truth, { entries, bytes })
  const put = (key: string, length = 1) => cache.getOrMake(key, async () => made(length))
  const putTwice = async (key: string, length: number) => [await put(key, length), await put(key, length)][1]
  return { ...cache, put, putTwice }
}
const held = (cache: ReturnType<typeof cacheOf>, ...keys: string[]) => keys.filter((key) => cache.get(key))

it('keeps what is asked for and lets the oldest go that nobody asked for', async () => {
  const cache = cacheOf(3, 1000)
  for (const key of ['a', 'b', 'c']) await cache.put(key)
  cache.get('a')
  await cache.put('d')
  expect(held(cache, 'a', 'b', 'c', 'd')).toEqual(['a', 'c', 'd'])
})

it('gives a second chance, not a third', async () => {
  const cache = cacheOf(2, 1000)
  await cache.put('a')
  cache.get('a')
  for (const key of ['b', 'c', 'd', 'e']) await cache.put(key)
  expect(held(cache, 'a')).toEqual([])
})

it('still makes room when everything was asked for', async () => {
  const cache = cacheOf(3, 1000)
  for (const key of ['a', 'b', 'c']) await cache.put(key)
  held(cache, 'a', 'b', 'c')
  await cache.put('d')
  expect(held(cache, 'a', 'b', 'c', 'd')).toHaveLength(3)
})

it('counts the packed form of an answer as well', async () => {
  const cache = cacheOf(100, 1000)
  const first = await cache.putTwice('a', 400)
  await cache.putTwice('b', 400)
  expect(held(cache, 'a', 'b')).toHaveLength(2)
  if (first) first.gzip = Buffer.alloc(300)
  cache.weigh('a')
  expect(held(cache, 'a', 'b')).toHaveLength(1)
})

it('does not keep an answer that is larger than all its room', async () => {
  const cache = cacheOf(100, 1000)
  await cache.putTwice('a', 400)
  await cache.putTwice('large', 1001)
  expect(held(cache, 'large')).toEqual([])
})

it('keeps beyond an eighth of the room only what is asked for a second time', async () => {
  const cache = cacheOf(100, 800)
  for (const key of ['a', 'b', 'c', 'd']) await cache.put(key, 50)
  expect(held(cache, 'a', 'b', 'c', 'd')).toEqual(['a', 'b'])
  await cache.put('d', 50)
  expect(held(cache, 'a', 'b', 'c', 'd')).toEqual(['a', 'b', 'd'])
})

it('does not remember addresses too long to be asked for twice', async () => {
  const cache = cacheOf(100, 80)
  const long = `/v1/releases?q=${'a'.repeat(300)}`
  await cache.putTwice(long, 50)
  expect(held(cache, long)).toEqual([])
})

it('serves nothing while the truth is unknown, and nothing of an older truth', async () => {
  const cache = cacheOf(3, 1000)
  await cache.put('a')
  truth = undefined
  expect(held(cache, 'a')).toEqual([])
  truth = 2
  expect(held(cache, 'a')).toEqual([])
  await cache.put('b')
  expect(held(cache, 'a', 'b')).toEqual(['b'])
})
