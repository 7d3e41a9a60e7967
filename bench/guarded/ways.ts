import type pg from 'pg'

/** One way to ask; the first of a table is what the others are measured against. `run` answers how many rows came. */
export type Way = { name: string; run: (client: pg.Client, id: string) => Promise<number> }

const fields = ['name', 'address', 'email', 'phone']

const read =
  (text: string): Way['run'] =>
  async (client, id) =>
    (await client.query(text, [id, fields])).rowCount ?? 0

const inTransaction =
  (...steps: Way['run'][]): Way['run'] =>
  async (client, id) => {
    await client.query('begin')
    let rows = 0
    for (const step of steps) rows = await step(client, id)
    await client.query('commit')
    return rows
  }

const record: Way['run'] = async (client, id) => {
  await client.query(
    `insert into audit_entries (action, collection, document_id, actor_id, reason)
     values ('applicant.read', 'applicants', $1, 'somebody', 'a reason in words')`,
    [id],
  )
  return 1
}
const plain = read('select field, envelope from bench.plain where document_id = $1 and field = any ($2)')
const policed = read('select field, envelope from bench.policed where document_id = $1 and field = any ($2)')
const vault = read(`select name, sealed from guarded.take('applicants', $1, $2)`)

const unit = 'unit-7'
const listOf =
  (table: string, where: string): Way['run'] =>
  async (client) =>
    (await client.query(`select * from bench.${table} ${where} order by created_at desc limit 20`))
      .rowCount ?? 0
const setUnit: Way['run'] = async (client) => {
  await client.query(`select set_config('hub.unit', $1, true)`, [unit])
  return 1
}
const publicList =
  (table: string): Way['run'] =>
  async (client) =>
    (await client.query(`select * from bench.${table} order by published_at desc, id desc limit 20`))
      .rowCount ?? 0

/** What is compared, by what is asked for. */
export const ways: Record<string, Way[]> = {
  'one identity, recorded': [
    { name: 'own table, entry by discipline', run: inTransaction(record, plain) },
    { name: 'vault: function of another role asks for the entry', run: inTransaction(record, vault) },
    { name: 'policy asks for the entry', run: inTransaction(record, policed) },
    { name: 'own table, no entry at all', run: plain },
  ],
  'a list of 20': [
    { name: 'the unit in the question, no transaction', run: listOf('list', `where unit = '${unit}'`) },
    {
      name: 'the unit in the question, in a transaction',
      run: inTransaction(listOf('list', `where unit = '${unit}'`)),
    },
    {
      name: 'policy on set_config, question names no unit',
      run: inTransaction(setUnit, listOf('list_policed', '')),
    },
    {
      name: 'policy on set_config, question names the unit too',
      run: inTransaction(setUnit, listOf('list_policed', `where unit = '${unit}'`)),
    },
  ],
  'the newest 20 public items': [
    { name: 'what is there is public', run: publicList('items') },
    { name: 'policy: published_at <= now()', run: publicList('items_policed') },
  ],
}
