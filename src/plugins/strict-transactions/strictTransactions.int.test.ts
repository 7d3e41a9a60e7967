import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import { beforeEach, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/database'

type Connection = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }
type Session = { db: Connection; resolve: () => Promise<unknown> }

const { payload: load, pool } = await useDatabase()
const payload = await load()
const sessions = (payload.db as unknown as { sessions: Record<string, Session> }).sessions

beforeEach(async () => {
  await pool.query('create table if not exists kept (word text)')
  await pool.query('truncate kept')
})

/** A request whose transaction has written a word. */
async function writing(word: string) {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  const session = sessions[String(await req.transactionID)] as Session
  const { rows } = await session.db.execute(
    sql`insert into kept values (${word}) returning pg_backend_pid() as backend`,
  )
  return { req, session, end: () => pool.query('select pg_terminate_backend($1)', [rows[0]?.backend]) }
}

const kept = async () =>
  (await pool.query<{ word: string }>('select word from kept')).rows.map(({ word }) => word)

it('lets a commit pass that the server has kept', async () => {
  const { req } = await writing('satu')
  await commitTransaction(req)
  expect(await kept()).toEqual(['satu'])
})

it('is an error when the connection breaks before the commit', async () => {
  const { req, end } = await writing('dua')
  await end()
  await expect(commitTransaction(req)).rejects.toThrow()
  expect(await kept()).toEqual([])
})

it('is an error when the connection breaks during the commit', async () => {
  const { req, session, end } = await writing('tiga')
  const resolve = session.resolve
  session.resolve = async () => {
    await end()
    return resolve()
  }
  await expect(commitTransaction(req)).rejects.toThrow('during the commit')
  expect(await kept()).toEqual([])
})

it('is an error when the transaction has been rolled back underneath', async () => {
  const { req } = await writing('empat')
  await payload.db.rollbackTransaction((await req.transactionID) as string)
  await expect(commitTransaction(req)).rejects.toThrow('lost before its commit')
})
