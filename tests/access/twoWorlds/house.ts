import type { Payload } from 'payload'
import { aPressRelease, aUser, type Colleague } from '../../support/builders'
import { photoWithPosition } from '../../support/photo'
import type { restOf } from '../../support/rest'

const anApplicant = {
  kind: 'person',
  name: 'Kanari Suci Cendana',
  nik: '9900001708901234',
  address: 'Jalan Sunyi 7',
  email: 'kanari@contoh.test',
  phone: '081200000000',
}

export type Writer = { user: Colleague; unit: string; code: string }

/** A small house in which every unit has something to hide, and one of them offers something. */
export async function fillTheHouse(
  payload: Payload,
  rest: ReturnType<typeof restOf>,
  unit: (code: string) => string,
): Promise<Writer[]> {
  const picture = await photoWithPosition()
  const writers: Writer[] = []
  for (const root of ['POLRI', 'KAPUAS']) await aUser(payload, [unit(root), 'ppid_superior'])
  for (const code of ['BJB', 'BJM', 'KALSEL.HUMAS', 'LPG', 'KAPUAS.DINKES']) {
    const roles = ['operator', 'editor', 'approver', 'ppid_officer', 'admin'] as const
    const user = await aUser(payload, ...roles.map((role): [string, typeof role] => [unit(code), role]))
    const made = async (collection: string, data: object): Promise<string> => {
      const { status, body, text } = await rest(user, 'POST', collection, { unit: unit(code), ...data })
      if (status !== 201) throw new Error(`${code} ${collection}: ${text}`)
      return body.doc.id
    }
    const asset = await payload.create({
      collection: 'assets',
      data: {
        unit: unit(code),
        headline: `Rahasia ${code}`,
        caption: `Keterangan ${code}`,
        offered: code === 'LPG',
      } as never,
      file: { data: picture, mimetype: 'image/jpeg', name: `${code}.jpg`, size: picture.length },
      user,
      overrideAccess: false,
    })
    await aPressRelease(payload, user, unit(code), { title: `Draf ${code}`, assets: [asset.id] })
    await aPressRelease(payload, user, unit(code), { title: `Draf kedua ${code}` })
    const outlet = await made('outlets', { name: `Redaksi ${code}`, contact: `0811 ${code}` })
    await made('webhook-endpoints', { outlet, url: `https://${code.toLowerCase()}.example.id/hook` })
    const applicant = await made('applicants', anApplicant)
    await made('disclosures', { applicant, reason: `Keadaan darurat di ${code} hari ini.`, minutes: 30 })
    writers.push({ user, unit: unit(code), code })
  }
  const chief = await aUser(payload, [unit('POLRI'), 'admin'])
  for (const code of ['BJB', 'LPG'])
    await rest(chief, 'POST', 'trust-decisions', {
      unit: unit(code),
      publishes: 'itself',
      reason: `Kepercayaan kepada ${code} setelah supervisi.`,
    })
  return writers
}
