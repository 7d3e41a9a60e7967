import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { importUnits } from './importUnits'
import { readUnitFile } from './readUnitFile'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string
let head: Colleague
let local: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  head = await aUser(payload, [unit('POLRI'), 'admin'])
  local = await aUser(payload, [unit('BJB'), 'admin'])
})

async function patch(user: Colleague, code: string, data: object) {
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/units/${unit(code)}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: `users API-Key ${user.apiKey}` },
      body: JSON.stringify(data),
    }),
  })
  const told = (await answer.json()) as { code?: string }
  return [answer.status, told.code ?? null]
}
const rolesOf = async (code: string) =>
  (
    await payload.find({
      collection: 'units',
      where: { code: { equals: code } },
      depth: 0,
      overrideAccess: true,
    })
  ).docs[0]?.secondFactorRoles ?? []

it('a new tree asks all but operators for a second factor, unless its file says otherwise', async () => {
  const rows = readUnitFile(
    'code,name,kind,level,parent,timeZone,aliases,serves\nBARU,Kabupaten Baru,satker,kabupaten,,Asia/Jakarta,,\nBARU.DINKES,Dinkes,satker,opd,BARU,Asia/Jakarta,,',
  )
  await importUnits({ payload, rows, dryRun: false })
  expect(await rolesOf('BARU')).toEqual([
    'editor',
    'approver',
    'ppid_officer',
    'ppid_superior',
    'auditor',
    'admin',
  ])
  expect(await rolesOf('BARU.DINKES')).toEqual([])
  expect(await rolesOf('POLRI')).toEqual([])
})

it('the administrators of the root say which roles, and the trail tells', async () => {
  expect(await patch(local, 'POLRI', { secondFactorRoles: ['admin'] })).toEqual([403, 'access.refused'])
  expect(await patch(head, 'POLRI', { secondFactorRoles: ['approver', 'admin'] })).toEqual([200, null])
  expect(await rolesOf('POLRI')).toEqual(['approver', 'admin'])
  const { rows } = await database.pool.query(
    "select changes from audit_entries where action = 'unit.changed' and document_id = $1 order by seq desc limit 1",
    [unit('POLRI')],
  )
  expect(rows[0]?.changes).toEqual({ secondFactorRoles: { from: [], to: ['approver', 'admin'] } })
})

it('no unit below a root says it', async () => {
  expect(await patch(head, 'KALSEL', { secondFactorRoles: ['admin'] })).toEqual([400, 'unit.not_a_root'])
  expect(await patch(head, 'KALSEL', { secondFactorRoles: [] })).toEqual([200, null])
})

it('a unit that leaves its tree asks as a new tree does, and one that joins another asks nothing itself', async () => {
  const place = (code: string, parent: string | null) =>
    payload.update({
      collection: 'units',
      id: unit(code),
      data: { parent },
      overrideAccess: true,
    })
  await place('LPG', null)
  expect(await rolesOf('LPG')).toHaveLength(6)
  await place('LPG', unit('POLRI'))
  expect(await rolesOf('LPG')).toEqual([])
})
