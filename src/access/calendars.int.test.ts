import { expect, it } from 'vitest'
import { aTree, aUser } from '../../tests/support/builders'
import { useDatabase } from '../../tests/support/database'
import { restOf } from '../../tests/support/rest'

const database = await useDatabase()

it('a calendar of everybody goes from the officer at the root to his superior, and is written down', async () => {
  const payload = await database.payload()
  const unit = await aTree(payload)
  const officer = await aUser(payload, [unit('POLRI'), 'ppid_officer'])
  const superior = await aUser(payload, [unit('POLRI'), 'ppid_superior'])
  const rest = restOf(payload)
  const content = 'on,kind,name,decree\n2027-01-01,libur_nasional,Tahun Baru 2027,SKB uji'
  const { status, text, body } = await rest(officer, 'POST', 'calendars/proposals', { content })
  expect({ status, text }).toMatchObject({ status: 200 })
  const { id } = body.proposals[0]
  const preview = await rest(officer, 'GET', `calendars/${id}/preview`)
  expect({ status: preview.status, text: preview.text }).toMatchObject({ status: 200 })
  expect(preview.body).toMatchObject({ diff: { added: [{ on: '2027-01-01' }] }, moves: [], elsewhere: 0 })
  const order = { preview: preview.body.hash }
  expect((await rest(officer, 'POST', `calendars/${id}/confirm`, order)).status).toBe(403)
  expect((await rest(superior, 'POST', `calendars/${id}/confirm`, order)).body).toEqual({ moved: 0 })
  expect((await rest(officer, 'GET', 'calendars/notices')).body).toEqual({ notices: [] })
  const { rows } = await database.pool.query(
    "select action from audit_entries where collection = 'calendars' order by seq",
  )
  expect(rows.map(({ action }) => action)).toEqual(['calendar.proposed', 'calendar.confirmed'])
})
