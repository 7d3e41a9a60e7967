import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { useDatabase } from '../support/database'
import { fieldGroups } from './fieldGroups'
import { oracle } from './oracle'
import { operationsOf, publicRoutes, rootRoutes, routesOf, routesOfAll } from './routes'
import { publicSide } from './doors/public'
import { knownServerFunctions } from './world/serverFunctions'

const database = await useDatabase()
let payload: Payload

beforeAll(async () => {
  payload = await database.payload()
})

/** Is there a line that names this collection and this operation? */
const isSpokenOf = (collection: string, operation: string) =>
  oracle.some(
    (line) =>
      line.collection.includes(collection) &&
      line.operation.some(
        (word) => word === operation || word === '*' || (operation === 'step' && word.startsWith('step:')),
      ),
  )

const operationsWithoutLine = (doors: Record<string, readonly string[]>) =>
  Object.values(doors)
    .flat()
    .filter((operation) => !oracle.some((line) => line.operation.includes(operation)))

describe('the oracle knows', () => {
  it('every collection, and no other', () => {
    expect(payload.config.collections.map(({ slug }) => slug).sort()).toEqual(Object.keys(fieldGroups).sort())
  })

  it('every field, in one group', () => {
    for (const { slug, flattenedFields } of payload.config.collections) {
      const known = Object.values(fieldGroups[slug] ?? {}).flat()
      const fields = flattenedFields.map(({ name }) => name)
      expect(
        fields.filter((name) => !known.includes(name)),
        `${slug}: in no group`,
      ).toEqual([])
      expect(
        known.filter((name) => name !== 'id' && name !== 'password' && !fields.includes(name)),
        `${slug}: no such field`,
      ).toEqual([])
    }
  })

  it('every address of every collection, by operations that it has lines about', () => {
    const unknown = payload.config.collections.flatMap(({ slug, endpoints }) =>
      (endpoints || []).flatMap(({ method, path }) => {
        const route = `${method} ${path}`
        const operations = routesOf[slug]?.[route] ?? routesOfAll[route]
        if (!operations) return [`${slug}: ${route} stands in no line`]
        return operations
          .filter((operation) => !isSpokenOf(slug, operation))
          .map((operation) => `${slug}: no line about ${operation}`)
      }),
    )
    expect([...new Set(unknown)]).toEqual([])
  })

  it('every address of Payload that hangs on no collection', () => {
    const routes = payload.config.endpoints.map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)]).toEqual(rootRoutes)
    expect(payload.config.globals).toEqual([])
    expect(payload.config.graphQL.disable).toBe(true)
  })

  it('every server function of the admin', () => {
    const functions = knownServerFunctions()
    expect(functions.length).toBeGreaterThan(10)
    expect(Object.keys(operationsOf).sort()).toEqual(functions)
    expect(operationsWithoutLine(operationsOf)).toEqual([])
  })

  it('that the hub adds no server function to those of Payload', () => {
    const own = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /^\s*'use server'/m.test(readFileSync(`src/${file}`, 'utf8')))
    expect(own).toEqual([path.join('app', '(payload)', 'layout.tsx')])
  })

  it('every address of the public side', async () => {
    const { hub, papers, register, stop } = publicSide(database.url)
    const paths = [hub.router, papers, register]
      .flatMap(({ stack }) => stack)
      .flatMap(({ route }) => route?.path ?? [])
    await stop()
    expect([...new Set(paths)].sort()).toEqual(Object.keys(publicRoutes).sort())
    expect(operationsWithoutLine(publicRoutes)).toEqual([])
  })

  it('no address that is gone', () => {
    const routes = new Set(
      payload.config.collections.flatMap(({ slug, endpoints }) =>
        (endpoints || []).map(({ method, path }) => `${slug} ${method} ${path}`),
      ),
    )
    const listed = Object.entries(routesOf).flatMap(([slug, own]) =>
      Object.keys(own).map((route) => `${slug} ${route}`),
    )
    expect(listed.filter((route) => !routes.has(route))).toEqual([])
  })
})
