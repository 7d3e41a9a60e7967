import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { FaceFile } from '../../../domain/publicFace'
import type { IntakeOptions } from '../options'
import { hashOfOneTimeCode } from '../rules/oneTimeCode'
import { seal } from '../rules/seal'

export type HandOver = 'handed' | 'refused' | 'withdrawn'

/**
 * Hands a file of an answer over to whoever holds the case's code and the one-time code that was sent to the address on
 * record. The file is opened first, so that a code is used up only for bytes that are there; right and wrong codes cost
 * the same.
 */
export const handOvers =
  ({ pool, secret, secrets, openFile }: IntakeOptions) =>
  async (res: Response, codeHash: string, file: FaceFile, typed: string): Promise<HandOver> => {
    const opened = await openFile?.(file.id)
    if (!opened) return 'withdrawn'
    const act = randomUUID()
    const told = JSON.stringify({ words: `${file.title} (SHA-256 ${opened.sha256})`, choice: file.id })
    const { rows } = await pool.query<{ handed: boolean }>(
      'select request_intake_hand_over($1, $2, $3, $4, $5) as handed',
      [
        codeHash,
        hashOfOneTimeCode(typed, codeHash, secret),
        file.id,
        act,
        seal(told, { kind: 'act', id: act }, secrets),
      ],
    )
    if (!rows[0]?.handed) return 'refused'
    const name = encodeURIComponent(`${file.title.slice(0, 100)}.${opened.form}`)
    res
      .writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-length': String(opened.bytes.length),
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
      .end(opened.bytes)
    return 'handed'
  }
