import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let writer: Colleague
let editor: Colleague
let stranger: Colleague
let id: string
let other: string

const edits = 25
const secret = (n: number) => `Kalimat teras nomor ${n} yang tidak perlu dikirim.`

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  // numbers that gain a digit half-way are still numbers, not words
  await database.pool.query("select setval(pg_get_serial_sequence('workflow_steps', 'id'), 9980)")
  const unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  editor = await aUser(payload, [unit('KALSEL.HUMAS'), 'editor'])
  stranger = await aUser(payload, [unit('LPG'), 'editor'])
  id = String((await aPressRelease(payload, writer, unit('BJB'), { lead: secret(0) })).id)
  other = String((await aPressRelease(payload, writer, unit('BJB'))).id)
  await step(writer, { action: 'submit' })
  await step(editor, { action: 'return', note: 'Sebutkan jumlah peserta.' })
  for (let n = 1; n <= edits; n += 1) {
    const edited = await rest(writer, 'PATCH', `press-releases/${id}`, { lead: secret(n) })
    expect(edited.status).toBe(200)
  }
})

const step = async (who: Colleague, order: object) =>
  expect((await rest(who, 'POST', `press-releases/${id}/steps`, order)).status).toBe(200)
const steps = (who: Colleague, more = '') => rest(who, 'GET', `press-releases/${id}/steps${more}`)
type Entry = { id: string; action: string; changes: Array<{ field: string }> }

it('comes page by page, each entry once, and without a text', async () => {
  const first = await steps(writer)
  expect(first.body.historyCount).toBe(edits + 3)
  const newest = first.body.history as Entry[]
  expect(newest).toHaveLength(20)
  const numbers = newest.map((entry) => Number(entry.id))
  expect(numbers).toEqual(numbers.toSorted((one, next) => one - next))
  expect(newest.every(({ action }) => action === 'edited')).toBe(true)
  expect(newest.at(-1)?.changes).toEqual([{ field: 'lead' }])
  expect(first.text).not.toContain('Kalimat teras')
  const second = await steps(writer, `?before=${newest[0]?.id}`)
  const older = second.body.history as Entry[]
  expect(older.map(({ action }) => action)).toEqual([
    'created',
    'submit',
    'return',
    ...Array(5).fill('edited'),
  ])
  expect(older[0]?.changes).toEqual([])
  expect(second.text).not.toContain('Kalimat teras')
  expect(new Set([...older, ...newest].map((entry) => entry.id)).size).toBe(edits + 3)
  expect((await steps(writer, `?before=${older[0]?.id}`)).body.history).toEqual([])
})

it('tells the note of the last step however many edits came since', async () => {
  expect((await steps(writer)).body.lastStep).toMatchObject({
    action: 'return',
    actor: editor.name,
    note: 'Sebutkan jumlah peserta.',
  })
})

it('gives the words of one entry when they are asked for', async () => {
  const last = ((await steps(editor)).body.history as Entry[]).at(-1)
  const { body } = await steps(editor, `/${last?.id}`)
  expect(body.changes).toEqual([{ field: 'lead', before: secret(edits - 1), after: secret(edits) }])
})

it('gives nobody an entry of a document that is not his, or of another document', async () => {
  const entry = ((await steps(writer)).body.history as Entry[]).at(-1)?.id
  expect((await steps(stranger, `/${entry}`)).status).toBe(404)
  expect((await rest(null, 'GET', `press-releases/${id}/steps/${entry}`)).status).toBe(401)
  expect((await rest(writer, 'GET', `press-releases/${other}/steps/${entry}`)).status).toBe(404)
  for (const wrong of ['/0', '/x', '/1e3', `/${'9'.repeat(19)}`, '?before=x', '?before=']) {
    expect((await steps(writer, wrong)).status).toBe(404)
  }
})
