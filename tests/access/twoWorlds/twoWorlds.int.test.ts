import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../support/builders'
import { useDatabase } from '../../support/database'
import { restOf } from '../../support/rest'
import { diceOf } from './dice'
import { fillTheHouse, type Writer } from './house'
import { type Knower, makeOtherWorld } from './otherWorld'
import { question, type Vocabulary } from './questions'

/** All people together; `TWO_WORLDS_QUESTIONS` asks for more. */
const questions = Number(process.env.TWO_WORLDS_QUESTIONS ?? 5_000)
const database = await useDatabase()
const { pool } = database
let payload: Payload
let rest: ReturnType<typeof restOf>
let vocabulary: Vocabulary
let writers: Writer[]
const people: Array<{ name: string; user: Colleague | null; knower: Knower; stranger: string }> = []

const newsroom = ['press_releases', 'assets', 'trust_decisions']
const desk = [...newsroom, 'outlets', 'webhook_endpoints']
const guardians = ['trust_decisions', 'applicants', 'disclosures']
/** Post by post: the tables it reads in its reach, and a unit outside of it. */
const posts = [
  ['operator', 'BJB', newsroom, 'BJM'],
  ['editor', 'KALSEL.HUMAS', desk, 'LPG'],
  ['approver', 'LPG', desk, 'BJB'],
  ['ppid_officer', 'LPG.HUMAS', guardians, 'BJB'],
  ['ppid_superior', 'KAPUAS', guardians, 'BJB'],
  ['auditor', 'KALSEL', [...desk, 'users', 'disclosures'], 'LPG'],
  ['admin', 'BJM', [...desk, 'users'], 'BJB'],
] as const

beforeAll(async () => {
  payload = await database.payload()
  payload.logger.level = 'silent'
  rest = restOf(payload)
  const unit = await aTree(payload)
  writers = await fillTheHouse(payload, rest, unit)
  for (const [role, code, reads, stranger] of posts) {
    const user = await aUser(payload, [unit(code), role])
    const { reach } = (user as unknown as { posts: Array<Pick<Knower, 'reach'>> }).posts[0] ?? {}
    const name = `${role} at ${code}`
    people.push({ name, user, knower: { id: user.id, reach: reach ?? null, reads }, stranger })
  }
  people.push({
    name: 'nobody',
    user: null,
    knower: { id: null, reach: null, reads: [] },
    stranger: 'BJB',
  })
  vocabulary = {
    collections: payload.config.collections,
    ids: [...(await idsOf(...idTables)), '01a20817-8dcf-764d-9b44-23aabc9c6945', 'not-an-id'],
    words: await wordsOf(
      ...['title from press_releases', 'left(title, 1) from press_releases', 'filename from assets'],
      ...['email from users', 'left(hash, 4) from users', 'name from outlets', 'code from units'],
      ...['nik_tail from applicants', 'reason from disclosures', 'left(url, 12) from webhook_endpoints'],
    ),
  }
}, 120_000)

const idTables = [
  ...['press_releases', 'assets', 'users', 'units', 'outlets', 'webhook_endpoints'],
  ...['trust_decisions', 'applicants', 'disclosures'],
]
const idsOf = (...tables: string[]) => wordsOf(...tables.map((table) => `id::text from ${table}`))

async function wordsOf(...sources: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ word: string }>(
    sources.map((source) => `select ${source.replace(' from', ' as word from')}`).join(' union '),
  )
  return rows.map(({ word }) => word).sort()
}

it(`tells nobody by ${questions} questions which of two worlds he lives in`, async () => {
  let [asked, answered] = [0, 0]
  const [told, faults]: [string[], string[]] = [[], []]
  for (const [number, { name, user, knower, stranger }] of people.entries()) {
    const dice = diceOf(20_261_123 + number)
    const share = Math.ceil(questions / people.length)
    const paths = Array.from({ length: share }, () => question(dice, vocabulary))
    const before = await answersTo(user, paths)
    expect(await makeOtherWorld(pool, knower, number + 1), name).toBeGreaterThan(10)
    const writer = writers.find(({ code }) => code === stranger) as Writer
    await aPressRelease(payload, writer.user, writer.unit, { title: `Draf ${number} di satuan lain` })
    const after = await answersTo(user, paths)
    asked += share
    answered += before.filter(({ status }) => status === 200).length
    for (const [at, path] of paths.entries()) {
      const [was, is] = [before[at], after[at]].map((answer) => JSON.stringify(answer))
      if (was !== is) told.push(`${name}: ${path}\n  ${was?.slice(0, 400)}\n  ${is?.slice(0, 400)}`)
    }
    const broken = paths.filter((_path, at) => isBroken(before[at]?.status) || isBroken(after[at]?.status))
    faults.push(...broken)
  }
  console.log(
    `two worlds: ${asked} questions in each, ${answered} answered 200, ${told.length} told them apart`,
  )
  expect(told.slice(0, 10).join('\n'), `${told.length} of ${asked}`).toBe('')
  expect(faults, 'answered 5xx').toEqual([])
  expect(answered, 'a house that answers nothing proves nothing').toBeGreaterThan(asked / 10)
}, 3_600_000)

/** 501 is Payload's word for no route; the server's own route says 404 in its place. */
const isBroken = (status = 500): boolean => status >= 500 && status !== 501

/** All answers, some at a time. */
async function answersTo(user: Colleague | null, paths: readonly string[]) {
  const answers: Array<{ status: number; text: string }> = []
  const few = 8
  for (let at = 0; at < paths.length; at += few) {
    const some = paths.slice(at, at + few).map((path) => rest(user, 'GET', path))
    answers.push(...(await Promise.all(some)).map(({ status, text }) => ({ status, text })))
  }
  return answers
}
