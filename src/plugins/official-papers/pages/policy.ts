import { createHash } from 'node:crypto'
import { script } from './compareScript'
import { style } from './style'

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the check page may do: its own style, its own script, the form for a code; nothing is fetched or sent. */
export const policy = [
  "default-src 'none'",
  `style-src ${sha256(style)}`,
  `script-src ${sha256(script)}`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
