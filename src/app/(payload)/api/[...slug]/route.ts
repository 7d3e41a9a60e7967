import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { getPayload } from 'payload'
import { blameless } from '../blameless'
import { guardJson } from '../guardJson'
import { plainNotFound } from '../plainNotFound'

async function databaseAnswers(): Promise<boolean> {
  const { db } = await getPayload({ config })
  const { pool } = db as unknown as { pool: { query: (text: string) => Promise<unknown> } }
  return pool.query('select 1').then(
    () => true,
    () => false,
  )
}

export const GET = plainNotFound(blameless(REST_GET(config), databaseAnswers))
export const DELETE = plainNotFound(blameless(REST_DELETE(config), databaseAnswers))
export const OPTIONS = REST_OPTIONS(config)
export const POST = plainNotFound(blameless(guardJson(REST_POST(config)), databaseAnswers))
export const PATCH = plainNotFound(blameless(guardJson(REST_PATCH(config)), databaseAnswers))
export const PUT = plainNotFound(blameless(guardJson(REST_PUT(config)), databaseAnswers))
