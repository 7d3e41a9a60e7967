import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
})

async function rest(user: Colleague, method: string, address: string, body?: object) {
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/press-releases/${address}`, {
      method,
      headers: { authorization: `users API-Key ${user.apiKey}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
  const told = (await answer.json()) as { code?: string; updatedAt?: string; stage?: string }
  return { status: answer.status, ...told }
}

it('nobody approves words that were changed after he read them', async () => {
  const writer = await aUser(payload, [unit('BJB'), 'operator'])
  const editor = await aUser(payload, [unit('KALSEL.HUMAS'), 'editor'])
  const approver = await aUser(payload, [unit('BJB'), 'approver'])
  const { id } = await aPressRelease(payload, writer, unit('BJB'))
  const approve = (updatedAt?: unknown) =>
    rest(approver, 'POST', `${id}/steps`, { action: 'approve', ...(updatedAt ? { updatedAt } : {}) })
  await rest(writer, 'POST', `${id}/steps`, { action: 'submit' })
  const read = await rest(approver, 'GET', `${id}/steps`)
  await rest(editor, 'PATCH', id, { lead: 'Teras berita yang diganti setelah pengesah membacanya.' })
  expect(await approve(read.updatedAt)).toMatchObject({
    status: 409,
    code: 'workflow.unseen',
    stage: 'in_review',
  })
  expect(await approve('kemarin')).toMatchObject({ status: 422, code: 'workflow.bad_order' })
  expect(await approve(5)).toMatchObject({ status: 422, code: 'workflow.bad_order' })
  const again = await rest(approver, 'GET', `${id}/steps`)
  expect(await approve(again.updatedAt)).toMatchObject({ status: 200, stage: 'approved' })
})
