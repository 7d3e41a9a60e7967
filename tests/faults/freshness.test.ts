import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../../src/server/freePort'
import { eventually } from '../support/eventually'
import { aRelease } from '../support/aRelease'
import { startProcess } from '../support/hubProcess'
import { startInstallation } from '../support/installation'
import type { StepOrder } from '../support/person'
import { slowLine } from '../support/slowLine'

const rounds = 5
const readersEach = 4

/** The second server hears everything so late; its answers from memory are as fast as ever. */
const lateMs = 120

const hub = await startInstallation({
  processes: ['admin', 'api'],
  env: { ANONYMOUS_REQUESTS_PER_MINUTE: '0' },
})
const direct = new URL(hub.url)
const line = await slowLine({ host: direct.hostname, port: Number(direct.port) }, lateMs)
const late = new URL(hub.url)
late.port = String(line.port)
const second = await startProcess(
  'api',
  { ...hub.environments.api, DATABASE_URL: late.href, PORT: String(await freePort()) },
  hub.folder,
)
afterAll(async () => {
  await second.stop()
  line.stop()
})

const unit = await hub.unit('POLDA.KALSEL.BANJARBARU')
const operator = hub.as('operator1-banjarbaru')
const approver = hub.as('approver-banjarbaru')

type Reading = { from: string; path: string; askedAt: number; text: string }

/** Asks all paths of both servers again and again until told to stop. */
function hammer(paths: readonly string[]) {
  const readings: Reading[] = []
  let going = true
  const reader = async (origin: string, n: number) => {
    for (let turn = n; going; turn += 1) {
      const path = paths[turn % paths.length] ?? ''
      const askedAt = performance.now()
      const text = await (await fetch(origin + path)).text()
      readings.push({ from: origin, path, askedAt, text })
    }
  }
  const readers = [hub.publicUrl, second.origin].flatMap((origin) =>
    Array.from({ length: readersEach }, (_, n) => reader(origin, n)),
  )
  return {
    async stop() {
      going = false
      await Promise.all(readers)
      return readings
    },
  }
}

/** Takes the step. @returns the moment in which the person was told that it is done */
async function told(id: string, order: StepOrder): Promise<number> {
  const { status, text } = await approver.step(id, order)
  expect(status, text).toBe(200)
  return performance.now()
}

async function aPublished(title: string): Promise<{ id: string; slug: string }> {
  const { id } = await operator.create('press-releases', aRelease(unit, { title }))
  await operator.step(id, { action: 'submit' })
  await approver.step(id, { action: 'approve' })
  await told(id, { action: 'publish' })
  return { id, slug: (await hub.get(`/v1/releases/${id}`)).body.slug }
}

const placesOf = ({ id, slug }: { id: string; slug: string }) => [
  `/v1/releases/${id}`,
  '/v1/releases?limit=5',
  `/rilis/${slug}`,
  '/feeds/releases.atom',
]

it('no server answers with old words once the correction or withdrawal was acknowledged', async () => {
  let old = 0
  let outdated: Reading[] = []
  for (let round = 0; round < rounds; round += 1) {
    const words = [`Siaran lama ${round}`, `Siaran baru ${round}`] as const
    const release = await aPublished(words[0])
    const { id } = release
    const hammered = hammer(placesOf(release))
    await sleep(900)
    await operator.update('press-releases', id, { title: words[1] })
    const corrected = await told(id, { action: 'correct', note: 'Judul diperbaiki.' })
    await sleep(900)
    const withdrawn = await told(id, { action: 'withdraw', note: 'Keliru.' })
    await sleep(900)
    const readings = await hammered.stop()
    old += readings.filter(({ text }) => words.some((word) => text.includes(word))).length
    outdated = outdated.concat(
      readings.filter(
        ({ askedAt, text }) =>
          (askedAt > corrected && text.includes(words[0])) ||
          (askedAt > withdrawn && text.includes(words[1])),
      ),
    )
  }
  expect(old).toBeGreaterThan(rounds * 100)
  expect(outdated.map(({ from, path }) => `${from}${path}`)).toEqual([])
})

it('a server that stood still meanwhile serves nothing old when it goes on', async () => {
  for (const stillMs of [300, 6000]) {
    const release = await aPublished('Siaran beku')
    const [path] = placesOf(release) as [string]
    for (let n = 0; n < 20; n += 1) await (await fetch(second.origin + path)).text()
    process.kill(second.pid, 'SIGSTOP')
    const goOn = sleep(stillMs).then(() => process.kill(second.pid, 'SIGCONT'))
    const answer = told(release.id, { action: 'withdraw', note: 'Keliru.' })
    await answer
    const asked = fetch(second.origin + path)
    await goOn
    expect((await asked).status).toBe(410)
  }
})

it('a server whose line is open and carries nothing answers nothing from memory', async () => {
  const release = await aPublished('Siaran di balik dinding')
  const [path] = placesOf(release) as [string]
  for (let n = 0; n < 3; n += 1) expect((await fetch(second.origin + path)).status).toBe(200)
  line.freeze()
  await told(release.id, { action: 'withdraw', note: 'Keliru.' })
  const answer = await fetch(second.origin + path, { signal: AbortSignal.timeout(20_000) }).catch(() => null)
  expect(answer?.status ?? 'silent').not.toBe(200)
  expect((await answer?.text()) ?? '').not.toContain('Siaran di balik dinding')
  line.thaw()
  const back = await eventually('it hears again', async () => {
    const { status } = await fetch(second.origin + path, { signal: AbortSignal.timeout(5000) })
    return status !== 503 && status
  })
  expect(back).toBe(410)
})

it('a server that hears nothing any more does not answer from memory', async () => {
  const release = await aPublished('Siaran sunyi')
  const [path] = placesOf(release) as [string]
  await (await fetch(second.origin + path)).text()
  await hub.pool.query(
    `create or replace function media_hub_seen(server uuid, seq bigint) returns void language plpgsql security definer
     set search_path = public, pg_temp as $$ begin raise exception 'deaf'; end $$`,
  )
  const withdrawn = told(release.id, { action: 'withdraw', note: 'Keliru.' })
  await withdrawn
  for (const origin of [hub.publicUrl, second.origin]) expect((await fetch(origin + path)).status).toBe(410)
})
