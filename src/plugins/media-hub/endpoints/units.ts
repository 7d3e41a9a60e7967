import type { Pool } from 'pg'
import { parameters } from './parameters'
import { notFound } from './problem'

const FACE = `json_build_object('code', code, 'name', name, 'kind', kind, 'level', level, 'parent', parent_code,
  'timeZone', time_zone, 'validFrom', valid_from, 'validTo', valid_to, 'path', path)`

/** The tree as a list ordered from the root down. */
export async function unitsJson(pool: Pool, url: string): Promise<string> {
  parameters(url, [])
  const { rows } = await pool.query<{ units: string }>(
    `select coalesce(string_agg(${FACE}::text, ',' order by path), '') as units from public_units`,
  )
  return `{"items":[${rows[0]?.units ?? ''}]}`
}

/** One unit and the codes of the units right below it. @throws Problem 404 */
export async function unitJson(pool: Pool, code: string, url: string): Promise<string> {
  parameters(url, [])
  const { rows } = await pool.query<{ face: Record<string, unknown>; children: string[] }>(
    `select ${FACE} as face,
       array(select child.code::text from public_units child where child.parent_code = unit.code order by child.code) as children
     from public_units unit where code = $1`,
    [code.includes('\0') ? '' : code],
  )
  const row = rows[0]
  if (!row) throw notFound('no unit has this code')
  return JSON.stringify({ ...row.face, children: row.children })
}
