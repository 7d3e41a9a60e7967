import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { aRelease, bodyOf } from '../support/aRelease'
import { asOneJourney } from '../support/asOneJourney'
import { verifyAudit } from '../support/audit'
import { eventually } from '../support/eventually'
import { readChanges, settledChanges } from '../support/feeds'
import { startInstallation } from '../support/installation'
import type { Person } from '../support/person'
import { photoWithPosition, secretOfThePhoto } from '../support/photo'
import { verifySignature } from '../support/webhookReceiver'

const hub = await startInstallation()
const operator = hub.as('operator1-banjarbaru')
const editor = hub.as('editor-kalsel')
const approver = hub.as('approver-banjarbaru')

let secret: string
let id: string
let slug: string
let number: string
let photos: string[]

const take = async (person: Person, action: string, note?: string) => {
  const { status, body, text } = await person.step(id, { action, ...(note ? { note } : {}) })
  expect(status, text).toBe(200)
  await settledChanges(hub)
  return body
}
const letter = (type: string) =>
  eventually(`the outlet hears ${type}`, () =>
    hub.receiver.about(id).find(({ body }) => body.type === `press_release.${type}`),
  )

beforeAll(async () => {
  secret = await hub.subscribe(editor)
})

describe('a release of a Polres, over REST', () => {
  asOneJourney()

  it('is written by its operator with two photos', async () => {
    const unit = await hub.unit('POLDA.KALSEL.BANJARBARU')
    const about = {
      unit,
      headline: 'Operator berlatih',
      caption: 'Operator kehumasan berlatih memotret.',
      credit: 'Humas Polres Banjarbaru',
    }
    const first = await operator.upload(await photoWithPosition(), 'satu.jpg', about)
    const second = await operator.upload(await photoWithPosition({ red: 200 }), 'dua.jpg', about)
    photos = [first.id, second.id]
    const release = await operator.create(
      'press-releases',
      aRelease(unit, { title: 'Pelatihan operator', lead: '', assets: photos }),
    )
    id = release.id
    expect(release).toMatchObject({ stage: 'draft', assets: photos })
    expect(release.number ?? null).toBeNull()
  })

  it('is refused at the desk while something is missing, and says what', async () => {
    const { status, body } = await operator.step(id, { action: 'submit' })
    expect(status).toBe(422)
    expect(body.problems).toEqual([
      expect.objectContaining({ field: 'lead', code: 'completeness.lead', message: expect.any(String) }),
    ])
  })

  it('goes to review, comes back with a note, and goes again', async () => {
    await operator.update('press-releases', id, { lead: aRelease('').lead })
    expect((await take(operator, 'submit')).stage).toBe('in_review')
    expect((await editor.step(id, { action: 'return' })).status).toBe(422)
    expect((await take(editor, 'return', 'Sebutkan jumlah peserta di judul.')).stage).toBe('returned')
    const { history } = await operator.steps(id)
    expect(history.at(-1)).toMatchObject({
      action: 'return',
      note: 'Sebutkan jumlah peserta di judul.',
      actor: editor.name,
    })
    await operator.update('press-releases', id, { title: 'Polres Banjarbaru latih dua puluh operator' })
    expect((await take(operator, 'submit')).stage).toBe('in_review')
  })

  it('is approved by the approver alone, and gets its number then', async () => {
    expect((await operator.step(id, { action: 'approve' })).status).toBe(403)
    const { doc, stage } = await take(approver, 'approve')
    expect(stage).toBe('approved')
    expect(doc.number).toMatch(/^SP\/1\/[IVX]+\/\d{4}\/POLRES BANJARBARU$/)
    number = doc.number
  })

  it('is nowhere outside before it is published', async () => {
    expect((await hub.get(`/v1/releases/${id}`)).status).toBe(404)
    expect((await hub.get(`/v1/assets/${photos[0]}`)).status).toBe(404)
    expect(await readChanges(hub)).toEqual([])
  })

  it('once published is in the list, by slug, number and id, in the change feed, the feeds and on its page', async () => {
    await take(approver, 'publish')
    const byId = await hub.get(`/v1/releases/${id}`)
    expect(byId.body).toMatchObject({
      id,
      version: 1,
      number,
      title: 'Polres Banjarbaru latih dua puluh operator',
    })
    slug = byId.body.slug
    expect((await hub.get(`/v1/releases/${slug}`)).text).toBe(byId.text)
    expect((await hub.get(`/v1/releases/${encodeURIComponent(number)}`)).text).toBe(byId.text)
    expect((await hub.get('/v1/releases?unit=POLDA.KALSEL')).body.items).toEqual([byId.body])
    expect((await hub.get('/v1/releases?unit=POLDA.LAMPUNG')).body.items).toEqual([])
    expect(await readChanges(hub)).toEqual([
      expect.objectContaining({ seq: 1, action: 'published', id, version: 1, item: byId.body }),
    ])
    for (const format of ['atom', 'rss', 'json']) {
      expect((await hub.get(`/feeds/releases.${format}`)).text).toContain('latih dua puluh operator')
    }
    const page = await hub.get(new URL(byId.body.urls.html).pathname)
    expect(page.status).toBe(200)
    expect(page.text).toContain(number)
    expect((await hub.get('/')).text).toContain('latih dua puluh operator')
    expect(
      (await hub.get(`/v1/releases/${id}`, { 'if-none-match': byId.headers.get('etag') ?? '' })).status,
    ).toBe(304)
  })

  it('shows its photos without where and with what they were taken, and with whose they are', async () => {
    const { body } = await hub.get(`/v1/releases/${id}`)
    expect(body.assets.map((asset: { id: string }) => asset.id)).toEqual(photos)
    const renditions = body.assets.flatMap((asset: { renditions: { url: string }[] }) => asset.renditions)
    expect(renditions.length).toBeGreaterThan(1)
    for (const { url } of renditions) {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
      const { exif, xmp, iptc, format } = await sharp(bytes).metadata()
      expect({ format, exif }).toEqual({ format: 'jpeg', exif: undefined })
      for (const words of [xmp, iptc]) {
        expect(words?.toString()).toContain(body.rights.notice)
        expect(words?.toString()).not.toMatch(/GPS|exif|Model/i)
      }
      expect(bytes.includes(secretOfThePhoto)).toBe(false)
    }
  })

  it('reaches the outlet, signed as the standard says', async () => {
    const got = await letter('published')
    expect(verifySignature(secret, got)).toEqual(got.body)
    expect(got.body.data).toMatchObject({
      id,
      version: 1,
      seq: 1,
      item: { title: 'Polres Banjarbaru latih dua puluh operator', number },
    })
  })

  it('keeps version 1 public while a correction is written', async () => {
    await operator.update('press-releases', id, {
      body: bodyOf('Pelatihan diikuti dua puluh dua operator, dengan praktik menulis.'),
    })
    const { body } = await hub.get(`/v1/releases/${id}`)
    expect(body.version).toBe(1)
    expect(body.bodyText).not.toContain('dua puluh dua')
  })

  it('is corrected everywhere, with the note', async () => {
    await take(approver, 'correct', 'Jumlah peserta dua puluh dua, bukan dua puluh.')
    const { body } = await hub.get(`/v1/releases/${id}`)
    expect(body).toMatchObject({
      version: 2,
      slug,
      number,
      correction: { note: 'Jumlah peserta dua puluh dua, bukan dua puluh.' },
    })
    expect(body.bodyText).toContain('dua puluh dua operator')
    for (const address of [
      new URL(body.urls.html).pathname,
      '/feeds/releases.atom',
      '/feeds/releases.json',
    ]) {
      expect((await hub.get(address)).text).toContain('bukan dua puluh')
    }
    const changes = await readChanges(hub)
    expect(changes.map(({ seq, action, version }) => ({ seq, action, version }))).toEqual([
      { seq: 1, action: 'published', version: 1 },
      { seq: 2, action: 'corrected', version: 2 },
    ])
    expect(changes[0]).not.toHaveProperty('item')
    const got = await letter('corrected')
    expect(verifySignature(secret, got)).toEqual(got.body)
    expect(got.body.data).toMatchObject({
      version: 2,
      seq: 2,
      item: { correction: { note: expect.stringContaining('bukan') } },
    })
  })

  it('is gone everywhere once withdrawn, and says why', async () => {
    const page = new URL((await hub.get(`/v1/releases/${id}`)).body.urls.html).pathname
    await take(approver, 'withdraw', 'Data pelatihan tidak benar.')
    for (const key of [id, slug, encodeURIComponent(number)]) {
      const { status, body } = await hub.get(`/v1/releases/${key}`)
      expect(status).toBe(410)
      expect(body).toMatchObject({ reason: 'Data pelatihan tidak benar.', withdrawnAt: expect.any(String) })
    }
    const gone = await hub.get(page)
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('dicabut')
    expect(gone.text).not.toContain('operator')
    expect((await hub.get('/v1/releases')).body.items).toEqual([])
    for (const address of ['/feeds/releases.atom', '/feeds/releases.rss', '/feeds/releases.json', '/']) {
      expect((await hub.get(address)).text).not.toContain('dua puluh')
    }
    for (const photo of photos) {
      expect((await hub.get(`/v1/assets/${photo}`)).status).toBe(410)
      expect((await hub.get(`/v1/assets/${photo}/renditions/thumbnail`)).status).toBe(410)
    }
    const changes = await readChanges(hub)
    expect(changes.at(-1)).toMatchObject({
      seq: 3,
      action: 'withdrawn',
      version: 3,
      reason: 'Data pelatihan tidak benar.',
    })
    expect(changes.some((change) => 'item' in change)).toBe(false)
    const got = await letter('withdrawn')
    expect(verifySignature(secret, got)).toEqual(got.body)
    const receipt = expect.stringContaining(`${hub.publicUrl}/v1/receipts/`)
    expect(got.body.data).toEqual({ id, version: 3, seq: 3, receipt })
  })

  it('leaves an audit trail whose chain holds', async () => {
    const { rows } = await hub.pool.query(
      'select action from audit_entries where document_id = $1 order by seq',
      [id],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'press_release.created',
      'press_release.changed',
      'press_release.submitted',
      'press_release.returned',
      'press_release.changed',
      'press_release.submitted',
      'press_release.approved',
      'press_release.published',
      'press_release.changed',
      'press_release.corrected',
      'press_release.withdrawn',
    ])
    const { status, output } = verifyAudit(hub)
    expect(status, output).toBe(0)
  })
})
