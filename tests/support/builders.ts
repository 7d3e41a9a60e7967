import { randomUUID } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import { importUnits } from '../../src/collections/Units/importUnits'
import { readUnitFile } from '../../src/collections/Units/readUnitFile'
import type { Role } from '../../src/domain/posts'

const smallTree = `code,name,kind,level,parent,timeZone,aliases,serves
POLRI,Kepolisian Negara Republik Indonesia,satker,mabes,,Asia/Jakarta,,
KALSEL,Polda Kalimantan Selatan,satwil,polda,POLRI,Asia/Makassar,,
KALSEL.HUMAS,Bid Humas Polda Kalsel,satker,polda,KALSEL,Asia/Makassar,,parent
BJB,Polres Banjarbaru,satwil,polres,KALSEL,Asia/Makassar,,
BJB.UTARA,Polsek Banjarbaru Utara,satwil,polsek,BJB,Asia/Makassar,,
BJM,Polresta Banjarmasin,satwil,polres,KALSEL,Asia/Makassar,,
LPG,Polda Lampung,satwil,polda,POLRI,Asia/Jakarta,,
LPG.HUMAS,Bid Humas Polda Lampung,satker,polda,LPG,Asia/Jakarta,,parent
KAPUAS,Kabupaten Kapuas,satker,kabupaten,,Asia/Pontianak,,
KAPUAS.DINKES,Dinas Kesehatan Kapuas,satker,opd,KAPUAS,Asia/Pontianak,,`

/** A small tree of two Polda and a regency. @returns the ids of the units by code */
export async function aTree(payload: Payload, csv = smallTree): Promise<(code: string) => string> {
  await importUnits({ payload, rows: readUnitFile(csv), dryRun: false, secondFactorRoles: [] })
  const { docs } = await payload.find({
    collection: 'units',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const ids = new Map(docs.map(({ id, code }) => [code, String(id)]))
  return (code) => {
    const id = ids.get(code)
    if (!id) throw new Error(`the tree of this test has no unit ${code}`)
    return id
  }
}

export type Colleague = TypedUser & { id: string; email: string; password: string; apiKey: string }

/** Somebody with these posts: `[unit id, role]`; signed in for the Local API, with key and password for REST. */
export async function aUser(
  payload: Payload,
  ...posts: Array<[unit: string, role: Role]>
): Promise<Colleague> {
  const word = randomUUID()
  const secrets = { email: `${word}@polri.test`, password: `Sandi-${randomUUID()}`, apiKey: randomUUID() }
  const { id } = await payload.create({
    collection: 'users',
    data: {
      name: `Petugas ${word.slice(0, 6)}`,
      ...secrets,
      enableAPIKey: true,
      posts: posts.map(([unit, role]) => ({ unit, role })),
    } as never,
    overrideAccess: true,
  })
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  return { ...user, ...secrets, collection: 'users' } as unknown as Colleague
}

/** A Lexical body of one paragraph per line. */
export const aBody = (...lines: string[]) => ({
  root: {
    type: 'root',
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    children: lines.map((text) => ({
      type: 'paragraph',
      direction: null,
      format: '',
      indent: 0,
      version: 1,
      textFormat: 0,
      textStyle: '',
      children: [{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
    })),
  },
})

/** A draft with everything that review asks for, written by that person. @returns the stored release */
export async function aPressRelease(
  payload: Payload,
  author: TypedUser,
  unit: string,
  more: Record<string, unknown> = {},
) {
  return payload.create({
    collection: 'press-releases',
    data: {
      title: 'Pelatihan operator humas dibuka di Banjarbaru',
      lead: 'Polres Banjarbaru membuka pelatihan operator humas di aula Polres pada Senin pagi.',
      body: aBody(
        'Pelatihan diikuti dua puluh operator dari seluruh Polsek.',
        'Kegiatan berlangsung dua hari.',
      ),
      place: 'Banjarbaru',
      occurredAt: '2026-11-02T01:00:00.000Z',
      kind: 'siaran_pers',
      unit,
      ...more,
    } as never,
    user: author,
    overrideAccess: false,
    depth: 0,
  })
}
