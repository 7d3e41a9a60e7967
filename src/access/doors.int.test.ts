import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../tests/support/builders'
import { useDatabase } from '../../tests/support/database'
import { codeOf, restOf } from '../../tests/support/rest'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let writer: Colleague
let approver: Colleague
let auditor: Colleague
let admin: Colleague
let elsewhere: Colleague
let commuter: Colleague
let regency: Colleague
let release: string

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  approver = await aUser(payload, [unit('BJB'), 'approver'])
  auditor = await aUser(payload, [unit('POLRI'), 'auditor'])
  admin = await aUser(payload, [unit('BJB'), 'admin'])
  elsewhere = await aUser(payload, [unit('LPG'), 'editor'], [unit('LPG'), 'admin'])
  commuter = await aUser(payload, [unit('BJB'), 'operator'], [unit('LPG'), 'editor'])
  regency = await aUser(payload, [unit('KAPUAS'), 'editor'])
  release = String((await aPressRelease(payload, writer, unit('BJB'))).id)
})

const status = async (...order: Parameters<typeof rest>) => (await rest(...order)).status
const count = async (sql: string, ...values: unknown[]) =>
  Number((await pool.query(sql, values)).rows[0].count)
const permissions = async (who: Colleague, slug: string) =>
  Object.keys((await rest(who, 'GET', 'access')).body.collections[slug] ?? {})

describe('a release', () => {
  it('is changed by those who write in its reach, and by nobody beside them or above in watching', async () => {
    for (const who of [elsewhere, regency, auditor, null])
      expect(
        await status(who, 'PATCH', `press-releases/${release}`, { title: 'Ubah' }),
      ).toBeGreaterThanOrEqual(403)
    const changed = await rest(elsewhere, 'PATCH', `press-releases/${release}`, { title: 'Ubah' })
    expect(codeOf(changed)).not.toBe('workflow.not_editable')
    expect(await permissions(auditor, 'press-releases')).not.toContain('update')
    expect(await permissions(writer, 'press-releases')).toContain('update')
  })

  it('is deleted by nobody, and shows nobody its earlier versions', async () => {
    for (const who of [writer, approver, auditor, admin, null]) {
      expect(await status(who, 'DELETE', `press-releases/${release}`)).toBeGreaterThanOrEqual(403)
      for (const versions of ['versions', `versions?where[parent][equals]=${release}`])
        expect(await status(who, 'GET', `press-releases/${versions}`)).toBe(403)
    }
    expect(await count('select count(*) from press_releases where id = $1', release)).toBe(1)
  })

  it('is created by writers alone', async () => {
    const before = await count('select count(*) from press_releases')
    for (const who of [approver, auditor, admin, null])
      expect(await status(who, 'POST', 'press-releases', { title: 'Baru', unit: unit('BJB') })).toBe(403)
    expect(await count('select count(*) from press_releases')).toBe(before)
    expect(await status(writer, 'POST', 'press-releases', { title: 'Baru', unit: unit('BJB') })).toBe(201)
  })

  it('is made where the writing post reaches, not where another post of the same person does', async () => {
    const both = await aUser(payload, [unit('BJB'), 'operator'], [unit('LPG'), 'approver'])
    const make = (code: string) => rest(both, 'POST', 'press-releases', { title: 'Baru', unit: unit(code) })
    expect([(await make('BJB')).status, (await make('LPG')).status]).toEqual([201, 403])
  })

  it('is offered by an editor of its own unit, not by one of another who also writes here', async () => {
    const own = String((await aPressRelease(payload, commuter, unit('BJB'))).id)
    expect(
      await status(commuter, 'PATCH', `press-releases/${own}`, { offered: true, title: 'Ditawarkan' }),
    ).toBe(200)
    const { body } = await rest(commuter, 'GET', `press-releases/${own}`)
    expect([body.title, body.offered]).toEqual(['Ditawarkan', false])
  })

  it('keeps the day it was written on, whatever a client says', async () => {
    const old = '2020-01-01T00:00:00.000Z'
    const made = await rest(writer, 'POST', 'press-releases', {
      title: 'Bertanggal mundur',
      unit: unit('BJB'),
      createdAt: old,
    })
    const changed = await rest(writer, 'PATCH', `press-releases/${made.body.doc.id}`, {
      title: 'Bertanggal mundur lagi',
      createdAt: old,
    })
    expect([made.status, changed.status]).toEqual([201, 200])
    expect(Date.now() - Date.parse(made.body.doc.createdAt)).toBeLessThan(60_000)
    expect(changed.body.doc.createdAt).toBe(made.body.doc.createdAt)
  })

  it('stays in the scope of its unit, whatever a client or a part of the system writes there', async () => {
    const scopeOf = async () =>
      (
        await pool.query(
          'select scope_u1, scope_u2, scope_u3, scope_offered from press_releases where id = $1',
          [release],
        )
      ).rows[0]
    const before = await scopeOf()
    const kapuas = { u1: unit('KAPUAS'), u2: null, u3: null, offered: unit('KAPUAS') }
    await rest(writer, 'PATCH', `press-releases/${release}`, { title: 'Pindah', scope: kapuas })
    await payload.update({
      ...{ collection: 'press-releases', id: release, user: writer, overrideAccess: false },
      data: { title: 'Pindah lagi', scope: kapuas } as never,
    })
    await payload.update({
      ...{ collection: 'press-releases', id: release, user: writer, overrideAccess: true },
      data: { title: 'Pindah juga', scope: kapuas } as never,
    })
    expect(await scopeOf()).toEqual(before)
  })
})

describe('people', () => {
  it('are seen by themselves and by who appoints or inspects in their reach', async () => {
    const seenBy = async (who: Colleague) =>
      (await rest(who, 'GET', 'users')).body.docs.map(({ id }: Colleague) => id)
    for (const who of [writer, approver, regency]) expect(await seenBy(who)).toEqual([who.id])
    expect(await seenBy(admin)).toEqual(expect.arrayContaining([writer.id, approver.id, admin.id]))
    expect(await seenBy(admin)).not.toContain(elsewhere.id)
    expect(await status(writer, 'GET', `users/${approver.id}`)).toBe(404)
    expect(await status(writer, 'PATCH', `users/${approver.id}`, { password: `Sandi-${randomUUID()}` })).toBe(
      403,
    )
  })

  it('give themselves no posts: what is not theirs to write stays, with the rest of the form', async () => {
    const posts = [{ unit: unit('POLRI'), role: 'admin' }]
    const form = await rest(writer, 'PATCH', `users/${writer.id}`, {
      posts,
      name: 'Raja',
      unit: unit('POLRI'),
    })
    expect(form.status).toBe(200)
    expect(form.body.doc.name).toBe(writer.name)
    expect(form.body.doc.posts).toMatchObject([{ unit: unit('BJB'), role: 'operator' }])
    const own = await rest(admin, 'PATCH', `users/${admin.id}`, { posts })
    expect([own.status, codeOf(own)]).toEqual([403, 'posts.own'])
  })

  it('are given posts only where the administrator himself administers', async () => {
    const someone = (code: string) => ({
      ...{ name: 'Petugas', email: `${randomUUID()}@polri.test`, password: `Sandi-${randomUUID()}` },
      posts: [{ unit: unit(code), role: 'admin' }],
      unit: unit('BJB'),
    })
    for (const code of ['KALSEL', 'POLRI', 'BJM', 'KAPUAS']) {
      const answer = await rest(admin, 'POST', 'users', someone(code))
      expect([answer.status, codeOf(answer)]).toEqual([403, 'posts.foreign_unit'])
      const raised = await rest(admin, 'PATCH', `users/${writer.id}`, { posts: someone(code).posts })
      expect([raised.status, codeOf(raised)]).toEqual([403, 'posts.foreign_unit'])
    }
    expect(await status(admin, 'POST', 'users', someone('BJB.UTARA'))).toBe(201)
  })

  it('are let in again after too many wrong passwords by an administrator over them alone', async () => {
    const login = (password: string) =>
      status(null, 'POST', 'users/login', { email: approver.email, password })
    const wrong = await Promise.all(Array.from({ length: 12 }, (_, n) => login(`bukan sandinya ${n}`)))
    expect(new Set(wrong)).toEqual(new Set([401, 429]))
    for (const who of [writer, auditor, elsewhere, regency, null])
      await rest(who, 'POST', 'users/unlock', { email: approver.email })
    expect(await login(approver.password)).toBe(429)
    expect(await status(admin, 'POST', 'users/unlock', { email: approver.email })).toBe(200)
    expect(await login(approver.password)).toBe(200)
    await pool.query('delete from users_sessions where _parent_id = $1', [approver.id])
  })

  it('lose every session with a new password; sessions are ended by who reaches the account', async () => {
    const sessions = () => count('select count(*) from users_sessions where _parent_id = $1', approver.id)
    const login = (password: string) =>
      status(null, 'POST', 'users/login', { email: approver.email, password })
    expect(await login(approver.password)).toBe(200)
    for (const who of [writer, elsewhere, regency, null])
      expect(await status(who, 'POST', `users/${approver.id}/sessions/end`)).toBeGreaterThanOrEqual(403)
    expect(await sessions()).toBe(1)
    const password = `Sandi-${randomUUID()}`
    expect(await status(admin, 'PATCH', `users/${approver.id}`, { password })).toBe(200)
    expect(await sessions()).toBe(0)
    expect(await login(password)).toBe(200)
    expect(await status(admin, 'POST', `users/${approver.id}/sessions/end`)).toBe(200)
    expect(await sessions()).toBe(0)
  })
})

describe('the trail and the tree', () => {
  it('are read by who oversees; the trail is written by nobody', async () => {
    for (const who of [writer, approver, regency, null])
      expect(await status(who, 'GET', 'audit-entries')).toBe(403)
    const { body } = await rest(admin, 'GET', 'audit-entries?limit=1')
    const entry = body.docs[0].id
    for (const who of [writer, admin, auditor, null]) {
      for (const method of ['PATCH', 'DELETE'])
        expect(await status(who, method, `audit-entries/${entry}`, { reason: 'x' })).toBe(403)
    }
    expect(await permissions(admin, 'audit-entries')).toEqual(['fields', 'read'])
  })

  it('are not named in the menus of those to whom nothing in them is open', async () => {
    const named = async (who: Colleague) => Object.keys((await rest(who, 'GET', 'access')).body.collections)
    expect(await named(admin)).not.toContain('applicants')
    expect(await named(writer)).not.toEqual(expect.arrayContaining(['audit-entries']))
    expect(await named(writer)).toContain('press-releases')
  })

  it('keep police and regency apart', async () => {
    const codes = async (who: Colleague) =>
      (await rest(who, 'GET', 'units?limit=100')).body.docs
        .map(({ code }: { code: string }) => code)
        .toSorted()
    expect(await codes(regency)).toEqual(['KAPUAS', 'KAPUAS.DINKES'])
    expect(await codes(writer)).toHaveLength(8)
    expect(await codes(writer)).not.toContain('KAPUAS')
    expect(await status(regency, 'GET', `units/${unit('BJB')}`)).toBe(404)
  })

  it('hang no endpoint on an outlet that others keep', async () => {
    const editor = await aUser(payload, [unit('BJB'), 'editor'])
    const outlet = (await rest(editor, 'POST', 'outlets', { name: 'Redaksi' })).body.doc.id
    const endpoint = { outlet, url: 'https://media.example.id/hook', types: ['press_release.published'] }
    const foreign = await rest(elsewhere, 'POST', 'webhook-endpoints', endpoint)
    expect([foreign.status, codeOf(foreign)]).toEqual([403, 'scope.foreign_outlet'])
  })
})
