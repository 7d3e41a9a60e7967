import type { Pool } from 'pg'
import { type Ask, together } from './ask'
import { markOf } from './mark'
import type { Person, Thing } from './people'
import { inDays } from './standIns'
import { commandOf, lineOf, units } from './units'

type Making = {
  pool: Pool
  ask: Ask
  unit: (code: string) => string
  who: (name: string) => Person
}

/** Where those sit who keep the desk of this unit's tree. */
export const seatOf = (code: string) =>
  lineOf(code).at(-1) === 'POLRI' ? 'POLRI.DIVHUMAS' : 'KAPUAS.DISKOMINFO'

/** What else stands at each unit: outlet, endpoint, decision of trust, applicant, request to open an identity. */
export async function makeDesks(making: Making): Promise<Thing[]> {
  const things: Thing[] = []
  await together([...units.keys()], async (code) => {
    things.push(...(await makeDesk(making, code)))
  })
  return things
}

async function makeDesk({ pool, ask, unit, who }: Making, code: string): Promise<Thing[]> {
  const seat = seatOf(code)
  const create = async (role: string, collection: string, data: Record<string, unknown>) => {
    const mark = markOf()
    const { status, text, body } = await ask(
      who(`${role} at ${seat}`),
      'POST',
      collection,
      withMark(data, mark),
    )
    if (status !== 201) throw new Error(`the world: POST ${collection} at ${code}: ${status} ${text}`)
    return { collection, id: String(body.doc.id), unit: code, tags: [], mark }
  }
  const outlet = await create('editor', 'outlets', { name: 'Media %', contact: 'Meja %', unit: unit(code) })
  const endpoint = await create('editor', 'webhook-endpoints', {
    outlet: outlet.id,
    url: 'https://%.example.id/masuk',
  })
  const product = await create('editor', 'products', {
    name: 'Produk %',
    keywords: ['%'],
    unit: unit(code),
  })
  const apiKey = await create('editor', 'api-keys', { outlet: outlet.id, name: 'Situs %' })
  await pool.query('update webhook_endpoints set last_problem = $2 where id = $1', [
    endpoint.id,
    `Tidak menjawab ${endpoint.mark}`,
  ])
  const applicant = await create('ppid_officer', 'applicants', {
    kind: 'person',
    unit: unit(code),
    name: 'Kenari %',
    nik: '9900001708901234',
    address: 'Jalan % 7',
    email: '%@contoh.example',
    phone: '0812 0000 4444',
  })
  const disclosure = await create('admin', 'disclosures', {
    applicant: applicant.id,
    reason: 'Penyidik meminta alamat terakhir hari ini: %.',
    minutes: 30,
  })
  const profile = await create('admin', 'clock-profiles', {
    unit: unit(code),
    legalNote: 'Keputusan tentang hari kerja %.',
    validFrom: inDays(30),
  })
  const file = await makeFile(pool, unit(code), code)
  const isTop = lineOf(code).length === 1 || commandOf(code) === lineOf(code).at(-1)
  const trust = { unit: unit(code), publishes: 'itself', reason: 'Putusan % yang cukup panjang.' }
  const decision = isTop ? [] : [await create('admin', 'trust-decisions', trust)]
  return [
    outlet,
    endpoint,
    product,
    apiKey,
    applicant,
    profile,
    file,
    asked(disclosure, who(`admin at ${seat}`)),
    ...decision,
  ]
}

/** A file on its way out, as its row: what the gate finds in bytes is asked where the gate is tested. */
async function makeFile(pool: Pool, unit: string, code: string): Promise<Thing> {
  const mark = markOf()
  const scope = ['scope_u1', 'scope_u2', 'scope_u3', 'scope_u4', 'scope_u5', 'scope_u6'].join(', ')
  const { rows } = await pool.query<{ id: string }>(
    `insert into released_files
       (id, unit_id, title, stage, kind, filename, size, original_sha256, findings, put_up_by, ${scope})
     select gen_random_uuid(), id, $2, 'inspected', 'txt', $3, 12, repeat('0', 64), '[]', 'x', ${scope}
     from units where id = $1 returning id`,
    [unit, `Berkas ${mark}`, `${mark}.txt`],
  )
  return { collection: 'released-files', id: String(rows[0]?.id), unit: code, tags: [], mark }
}

const asked = (thing: Thing, by: Person): Thing => ({
  ...thing,
  tags: ['asked'],
  by: { [by.user?.id ?? '']: ['mine'] },
})

const withMark = (data: Record<string, unknown>, mark: string) =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace('%', mark) : value,
    ]),
  )
