import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { getPayload } from 'payload'
import { blameless } from '../blameless'
import { guardJson } from '../guardJson'

async function databaseAnswers(): Promise<boolean> {
  const { db } = await getPayload({ config })
  const { pool } = db as unknown as { pool: { query: (text: string) => Promise<unknown> } }
  return pool.query('select 1').then(
    () => true,
    () => false,
  )
}

export const GET = blameless(REST_GET(config), databaseAnswers)
export const DELETE = blameless(REST_DELETE(config), databaseAnswers)
export const OPTIONS = REST_OPTIONS(config)
export const POST = blameless(guardJson(REST_POST(config)), databaseAnswers)
export const PATCH = blameless(guardJson(REST_PATCH(config)), databaseAnswers)
export const PUT = blameless(guardJson(REST_PUT(config)), databaseAnswers)
