import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { desks, newDeskLog, publishRelease } from '../support/desk'
import { eventually } from '../support/eventually'
import { settledChanges } from '../support/feeds'
import { fillDatabase } from '../support/globalInstallation'
import { startInstallation } from '../support/installation'
import { startOwnPostgres } from '../support/ownPostgres'
import type { Answer } from '../support/person'

const folder = mkdtempSync(path.join(tmpdir(), 'hub-restart-'))
chmodSync(folder, 0o755)
const postgres = await startOwnPostgres(folder)
afterAll(async () => {
  await postgres.end()
  rmSync(folder, { recursive: true, force: true })
})
const hub = await startInstallation({
  database: { url: postgres.url, accounts: await fillDatabase(postgres.url, folder) },
})
const names = ['admin', 'api', 'worker'] as const
const log = newDeskLog()
const published: string[] = []

/** The doors a caller may stand at. Each waits at most three seconds for a connection before it answers. */
const doors: Record<string, () => Promise<Answer>> = {
  'the list': () => hub.get('/v1/releases'),
  'the change feed': () => hub.get('/v1/changes'),
  'the front page': () => hub.get('/'),
  'the feed': () => hub.get('/feeds/releases.atom'),
  'readiness of the front': () => hub.get('/readyz'),
  REST: () => hub.as('operator1-banjarbaru').call('GET', '/api/press-releases?limit=1'),
  'a write': () => hub.as('operator1-banjarbaru').call('POST', '/api/press-releases', { judul: 'x' }),
  'the admin': () => hub.get('/admin/login'),
}
const statuses = async () =>
  Object.fromEntries(
    await Promise.all(Object.entries(doors).map(async ([name, knock]) => [name, (await knock()).status])),
  )

describe('while PostgreSQL is stopped and started under load', () => {
  it('every door answers 503 with Retry-After, and opens by itself afterwards', async () => {
    await hub.subscribe(hub.as('editor-kalsel'))
    const places = await desks(hub)
    let working = true
    const clients = places.map(async (desk, index) => {
      for (let n = 0; working; n += 1)
        published.push(await publishRelease(desk, `Siaran ${n} dari meja ${index}`, log))
    })
    await eventually('publications before the stop', () => published.length >= 6)
    const open = await statuses()
    expect(open, hub.process('admin').output().slice(-3000)).toEqual({
      ...Object.fromEntries(Object.keys(doors).map((name) => [name, 200])),
      'a write': 400,
    })

    await postgres.pause()
    await eventually(
      'every door says 503',
      async () => Object.values(await statuses()).every((status) => status === 503),
      15,
    )
    for (let round = 0; round < 3; round += 1) {
      for (const [name, knock] of Object.entries(doors)) {
        const { status, headers, text } = await knock()
        expect({ name, status, retryAfter: headers.get('retry-after') }).toEqual({
          name,
          status: 503,
          retryAfter: expect.stringMatching(/^\d+$/),
        })
        expect(text).not.toMatch(/ECONNREFUSED|at .*\.m?js:\d/)
      }
      expect((await hub.get('/healthz')).status).toBe(200)
      await sleep(300)
    }
    const before = published.length

    await postgres.resume()
    await eventually(
      'the doors open',
      async () => {
        expect(await statuses()).toEqual(open)
        return true
      },
      15,
    )
    await eventually('publications after the start', () => published.length >= before + 8, 60)
    working = false
    await Promise.all(clients)
    for (const name of names)
      expect(hub.process(name).isAlive(), hub.process(name).output().slice(-3000)).toBe(true)
  })

  it('the clients met nothing but 503', () => {
    expect(
      [...log.setbacks.keys()].filter((what) => !/^(503 |409 workflow\.not_from_here)/.test(what)),
    ).toEqual([])
    expect(log.setbacks.size).toBeGreaterThan(0)
  })

  it('nothing acknowledged was lost, and the outlet gets all of it', async () => {
    const changes = await settledChanges(hub)
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, index) => index + 1))
    expect(changes.map(({ id }) => id).sort()).toEqual([...published].sort())
    expect(hub.process('worker').isAlive(), hub.process('worker').output().slice(-3000)).toBe(true)
    await eventually(
      'the outlet has everything',
      () => published.every((id) => hub.receiver.about(id).length > 0),
      90,
    )
  })
})
