import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { nikProblem } from '../src/domain/identity'
import { closest, demoAccounts, servesParent } from './accounts'
import { demoApplicants } from './applicants'
import { type Block, blockText } from './blocks'
import { demoCases } from './cases'
import { toLexical } from './lexical'
import { demoPhotos } from './photos'
import { demoReleases } from './releases'

type Unit = { code: string; timeZone: string; serves: string }
const units = new Map(
  (parse(readFileSync(new URL('units.csv', import.meta.url)), { columns: true }) as Unit[]).map((unit) => [
    unit.code,
    unit,
  ]),
)
const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const offsets: Record<string, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Pontianak': '+07:00',
  'Asia/Makassar': '+08:00',
}
const repeated = (list: string[]) => list.filter((item, index) => list.indexOf(item) !== index)

describe('units.csv', () => {
  it('marks every public-relations unit as serving its whole command, and no other', () => {
    const wrong = [...units.values()].filter(
      ({ code, serves }) => (serves === 'parent') !== servesParent(code),
    )
    expect(wrong).toEqual([])
  })
})

describe('accounts', () => {
  it('hold posts at units that exist, under keys and addresses of their own', () => {
    expect(
      demoAccounts.flatMap(({ posts }) => posts.map(({ unit }) => unit)).filter((unit) => !units.has(unit)),
    ).toEqual([])
    expect(repeated(demoAccounts.map(({ key }) => key))).toEqual([])
    expect(repeated(demoAccounts.map(({ email }) => email))).toEqual([])
    const numbers = demoAccounts.map(({ personnelNumber }) => personnelNumber)
    expect(repeated(numbers)).toEqual([])
    expect(numbers.filter((number) => !/^(\d{8}|\d{18})$/.test(number))).toEqual([])
  })

  it.each([
    ['operator', 'POLDA.KALSEL.BANJARBARU', 2],
    ['approver', 'POLDA.KALSEL.BANJARBARU', 1],
    ['ppid_superior', 'POLDA.LAMPUNG', 1],
    ['ppid_officer', 'POLDA.KALSEL.BIDHUMAS', 1],
    ['admin', 'POLRI', 1],
    ['auditor', 'KAPUAS', 1],
  ] as const)('include %s at %s', (role, unit, least) => {
    const held = demoAccounts.filter(({ posts }) =>
      posts.some((post) => post.role === role && post.unit === unit),
    )
    expect(held.length).toBeGreaterThanOrEqual(least)
  })
})

describe('applicants', () => {
  it('are nobody: invented names, a region that does not exist, addresses that receive nothing', () => {
    const all = [...demoApplicants, ...demoCases.map(({ applicant }) => applicant)]
    for (const { name, nik, kind, address, email } of all) {
      expect(name).toMatch(/Contoh|Rekaan/)
      expect(address).toMatch(/Contoh$/)
      if (email) expect(email).toMatch(/\.example$/)
      if (kind === 'person' || kind === 'proxy')
        expect([nik?.slice(0, 2), nikProblem(nik ?? '')]).toEqual(['99', null])
    }
  })

  it('are recorded by an information officer of the demo, at a unit he reaches', () => {
    for (const { officer, unit } of demoApplicants) expect(closest('ppid_officer', unit).key).toBe(officer)
  })
})

describe.each(demoReleases.map((release) => [release.key, release] as const))(
  'release %s',
  (_key, release) => {
    it('is told by an operator of its unit, with an editor and another approver within reach', () => {
      const author = demoAccounts.find(({ key }) => key === release.author)
      expect(author?.posts).toContainEqual({ unit: release.unit, role: 'operator' })
      expect(closest('editor', release.unit).key).not.toBe(release.author)
      expect(closest('approver', release.unit).key).not.toBe(closest('editor', release.unit).key)
    })

    it('has four to nine pieces of text, none empty, and a lead that opens with its place', () => {
      const prose = release.body.filter(({ type }) => type === 'paragraph' || type === 'quote')
      expect(prose.length).toBeGreaterThanOrEqual(4)
      expect(release.body.length).toBeLessThanOrEqual(9)
      expect(release.body.map(blockText).filter((text) => text.trim().length < 8)).toEqual([])
      expect(release.lead).toMatch(/^[A-Z ]{5,} – /)
    })

    it('names the weekday and the date on which it happened, in the zone of the place', () => {
      const told = /(?:(Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu) )?\((\d+)\/(\d+)\/(\d{4})\)/.exec(
        release.lead,
      )
      const [, weekday, day, month, year] = told ?? []
      expect(release.occurredAt.slice(0, 10)).toBe(
        `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
      )
      if (weekday)
        expect(weekday).toBe(
          days[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()],
        )
      const elsewhere = release.unit === 'POLRI.DIVHUMAS' && /BALIKPAPAN|SELOR/.test(release.lead)
      const zone = elsewhere ? 'Asia/Makassar' : (units.get(release.unit)?.timeZone ?? 'no such unit')
      expect(release.occurredAt.slice(19)).toBe(offsets[zone])
    })

    it('says why where its stage asks for a note', () => {
      const needed = { returned: 'return', corrected: 'correct', withdrawn: 'withdraw' } as const
      const note = needed[release.target as keyof typeof needed]
      if (note) expect(release.notes?.[note]?.length).toBeGreaterThan(20)
      if (release.target === 'corrected') expect(release.correction).toBeDefined()
      if (release.firstTry) expect(release.notes?.return).toBeDefined()
    })
  },
)

describe('the releases together', () => {
  it('have titles and keys of their own and cover stages and kinds', () => {
    expect(repeated(demoReleases.map(({ title }) => title))).toEqual([])
    expect(repeated(demoReleases.map(({ key }) => key))).toEqual([])
    const count = (target: string) => demoReleases.filter((release) => release.target === target).length
    const stages = ['draft', 'in_review', 'returned', 'approved', 'scheduled', 'corrected', 'withdrawn']
    expect(stages.map(count)).toEqual([2, 3, 1, 2, 1, 1, 1])
    expect(count('published')).toBeGreaterThanOrEqual(10)
    expect(new Set(demoReleases.map(({ kind }) => kind)).size).toBe(5)
  })
})

describe('photos', () => {
  it('say that they are drawings, whose they are and where', () => {
    for (const photo of demoPhotos) expect(photo.caption).toMatch(/^Ilustrasi: /)
    expect(repeated(demoPhotos.map(({ key }) => key))).toEqual([])
    expect(demoPhotos.filter(({ unit }) => !units.has(unit))).toEqual([])
  })

  it('are the same JPEG every time, with EXIF, XMP and here a place of taking', async () => {
    const placed = demoPhotos.find(({ position }) => position)
    if (!placed) throw new Error('no photo carries a place of taking')
    const [first, second] = await Promise.all([placed.render(), placed.render()])
    expect(first.equals(second)).toBe(true)
    const { format, width, height, exif, xmp } = await sharp(first).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 2400, height: 1600 })
    expect(exif?.toString('latin1')).toContain(placed.creator)
    expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true)
    expect(xmp?.toString()).toContain(`photoshop:Headline="${placed.headline}"`)
  })
})

describe('toLexical', () => {
  it('keeps every word and writes links as the editor does', () => {
    const blocks: Block[] = [
      { type: 'heading', text: 'Judul' },
      {
        type: 'paragraph',
        content: ['Lihat ', { text: 'laman', url: 'https://example.test/a' }, { strong: '110' }],
      },
      { type: 'list', ordered: true, items: [['satu'], ['dua']] },
    ]
    const { root } = toLexical(blocks)
    expect(JSON.stringify(root).match(/"text":"([^"]*)"/g)?.length).toBe(6)
    expect(root.children.map(({ type, tag }) => [type, tag])).toEqual([
      ['heading', 'h2'],
      ['paragraph', undefined],
      ['list', 'ol'],
    ])
    const paragraph = root.children[1] as { children?: unknown[] } | undefined
    expect(paragraph?.children?.[1]).toMatchObject({
      type: 'link',
      fields: { linkType: 'custom', url: 'https://example.test/a', newTab: true },
    })
  })
})
