import type { Access, CollectionConfig, Config, SanitizedConfig } from 'payload'
import { expect, it } from 'vitest'
import { closeInternalCollections, refuseUnstatedAccess, unstated } from './stated'
import { operations } from './vocabulary'

const open: Access = () => true
const whole = Object.fromEntries(operations.map((key) => [key, open]))
const collection = (slug: string, access: Record<string, unknown> | undefined) =>
  ({ slug, fields: [], access }) as unknown as CollectionConfig

it.each(operations)('notices that %s is left unsaid', (key) => {
  const { [key]: _left, ...rest } = whole
  expect(unstated(collection('posts', rest))).toEqual([`posts.${key}`])
})

it('takes no value for a rule but a function', () => {
  expect(unstated(collection('posts', { ...whole, read: true }))).toEqual(['posts.read'])
  expect(unstated(collection('posts', undefined))).toHaveLength(operations.length)
})

it('refuses to start when a collection leaves one out', async () => {
  const config = (access: Record<string, unknown>) =>
    ({ collections: [collection('posts', access)] }) as unknown as Config
  expect(() => refuseUnstatedAccess(config({ ...whole, unlock: undefined }))).toThrow('posts.unlock')
  expect(refuseUnstatedAccess(config(whole))).toBeTruthy()
})

it('closes Payload’s own collections, except each person’s preferences to himself', async () => {
  const collections = ['payload-jobs', 'payload-preferences', 'payload-anything-new', 'posts'].map((slug) =>
    collection(slug, { ...whole }),
  )
  const settled = await closeInternalCollections(
    Promise.resolve({ collections } as unknown as SanitizedConfig),
  )
  const ask = (slug: string, key: (typeof operations)[number], user: unknown) => {
    const rule = settled.collections.find((one) => one.slug === slug)?.access[key] as Access
    return rule({ req: { user } } as never)
  }
  const admin = { id: 'me', collection: 'users' }
  for (const key of operations) {
    expect([ask('payload-jobs', key, admin), ask('payload-anything-new', key, admin)]).toEqual([false, false])
    expect(ask('posts', key, admin)).toBe(true)
  }
  const mine = { and: [{ 'user.value': { equals: 'me' } }, { 'user.relationTo': { equals: 'users' } }] }
  expect(ask('payload-preferences', 'read', admin)).toEqual(mine)
  expect(ask('payload-preferences', 'read', null)).toBe(false)
  expect(ask('payload-preferences', 'readVersions', admin)).toBe(false)
})

it('refuses a configuration in which one is still left out', async () => {
  const config = { collections: [collection('posts', { read: open })] } as unknown as SanitizedConfig
  await expect(closeInternalCollections(Promise.resolve(config))).rejects.toThrow('posts.create')
})
