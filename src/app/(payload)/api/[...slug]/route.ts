import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { guardJson } from '../guardJson'

export const GET = REST_GET(config)
export const DELETE = REST_DELETE(config)
export const OPTIONS = REST_OPTIONS(config)
export const POST = guardJson(REST_POST(config))
export const PATCH = guardJson(REST_PATCH(config))
export const PUT = guardJson(REST_PUT(config))
