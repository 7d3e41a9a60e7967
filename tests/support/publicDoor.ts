import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import pg from 'pg'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/**
 * The public door for requests with its worker, over a database of a test: what the api process and the worker do, with
 * the role of the public side. `address` is whose the next requests are.
 */
export async function openPublicDoor(
  payload: Payload,
  database: { url: string; pool: pg.Pool },
  secret: string,
) {
  const { requestIntake } = await import('../../src/plugins/request-intake/http')
  const { startJobs } = await import('../../src/plugins/request-intake/jobs')
  const { ACT, ENTRY, oneTimeCode } = await import('../../src/plugins/request-intake')
  const { takeStep } = await import('../../src/plugins/approval-workflow')
  const { attachWithin } = await import('../../src/plugins/sealed-attachments')
  const { readForLetter } = await import('../../src/plugins/guarded-reading')
  const { sendSealed } = await import('../../src/plugins/mail-outbox')
  const { openReleased } = await import('../../src/plugins/release-gate/http')
  const { caseCodeFrom, readCaseCode } = await import('../../src/domain/caseCode')
  const { hashOfCaseCode } = await import('../../src/collections/InformationRequests/hashOfCaseCode')
  const { answersOfJson, publicForm } = await import('../../src/collections/InformationRequests/publicForm')
  const { actForApplicant, takeUp } = await import('../../src/collections/InformationRequests/takeUp')
  const { requestOffices } = await import('../../src/server/requestOffices')
  const pool = new pg.Pool({ connectionString: database.url, max: 6, options: '-c role=hub_public' })
  const errors: unknown[] = []
  const letters: Array<{ to: string; html: string }> = []
  const world = { address: '203.0.113.1' }
  const router = requestIntake({
    pool,
    page: '/permohonan',
    api: '/v1/information-requests',
    collection: 'information-requests',
    form: publicForm,
    officeField: 'unit',
    offices: () => requestOffices(pool),
    fromJson: answersOfJson,
    code: { from: caseCodeFrom, read: readCaseCode, hash: (code) => hashOfCaseCode(code, secret) },
    secrets: [secret],
    secret,
    frame: ({ children, title }) => ({
      headers: { 'content-type': 'text/html' },
      html: `<title>${title}</title>${renderToStaticMarkup(children as ReactElement)}`,
    }),
    askerOf: () => world.address,
    openFile: (id) => openReleased((text, values) => pool.query(text, values), id, [secret]),
    script: async () => '',
    log,
  })
  const startWorker = () =>
    startJobs({
      pool: database.pool,
      secrets: [secret],
      log: { ...log, error: (what) => errors.push(what) },
      pollMs: 50,
      take: (entry) => takeUp(payload, entry, { [ENTRY]: entry.id }, attachWithin),
      act: (act) =>
        actForApplicant(
          payload,
          act,
          { [ACT]: act.id },
          {
            takeStep,
            attach: attachWithin,
            oneTimeCode,
            office: {
              readIdentity: readForLetter,
              sendSealed: async (req, letter) => {
                letters.push({ to: String(letter.to), html: String(letter.html) })
                await sendSealed(req, letter)
              },
            },
          },
        ),
    })
  const server = createServer(express().use(router))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(world, {
    base,
    pool,
    errors,
    letters,
    startWorker,
    close: async () => {
      server.close()
      await pool.end()
    },
  })
}
