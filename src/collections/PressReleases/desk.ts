import type { Access, Where } from 'payload'
import { personOf } from '../../access/person'
import { anyOf, withinOwnUnits } from '../../access/rules'
import type { Role } from '../../domain/posts'
import { label } from '../../fields/labels'
import { pressReleaseTable } from './workflow'

/** Releases within reach of the person's posts of these roles, and of these only some. */
const as =
  (roles: readonly Role[], which: (me: string) => Where): Access =>
  async (args) => {
    const reach = await withinOwnUnits(...roles)(args)
    const me = personOf(args.req)?.id
    return me && typeof reach === 'object' ? { and: [reach, which(me)] } : false
  }

const at = (...stages: Array<keyof typeof pressReleaseTable.stages>): Where => ({ stage: { in: stages } })
const by = (me: string): Where => ({ author: { equals: me } })
const byOthers = (me: string): Where => ({ author: { not_equals: me } })

const everywhere: Role[] = ['operator', 'editor', 'approver', 'auditor', 'admin']
const row = { collection: 'press-releases', title: 'title', place: 'unit', state: 'stage', tones: tones() }

/** What a person finds on the desk about press releases; `weekStart` tells when this week began. */
export const pressReleaseDesk = (weekStart: () => Date) => [
  {
    ...row,
    label: label('Menunggu saya', 'Waiting for me'),
    empty: label('Tidak ada yang menunggu Anda saat ini.', 'Nothing is waiting for you.'),
    among: anyOf(
      as(['operator'], (me) => ({ and: [at('draft'), by(me)] })),
      as(['editor'], (me) => ({ or: [at('in_review'), { and: [at('draft'), by(me)] }] })),
      as(['approver'], (me) => ({ or: [at('approved'), { and: [at('in_review'), byOthers(me)] }] })),
    ),
    sort: 'updatedAt',
    at: 'updatedAt',
    more: 'where[stage][in]=draft,in_review,approved&sort=updatedAt',
  },
  {
    ...row,
    label: label('Dikembalikan ke saya', 'Returned to me'),
    empty: label('Tidak ada naskah Anda yang dikembalikan.', 'None of your texts was returned.'),
    among: as(['operator', 'editor'], (me) => ({ and: [at('returned'), by(me)] })),
    sort: 'updatedAt',
    at: 'updatedAt',
    more: 'where[stage][equals]=returned',
  },
  {
    ...row,
    label: label('Dijadwalkan', 'Scheduled'),
    empty: label('Tidak ada jadwal terbit.', 'Nothing is scheduled.'),
    whenEmpty: 'hide' as const,
    among: as(everywhere, () => at('scheduled')),
    sort: 'scheduledAt',
    at: 'scheduledAt',
    more: 'where[stage][equals]=scheduled&sort=scheduledAt',
  },
  {
    ...row,
    label: label('Terbit minggu ini', 'Published this week'),
    empty: label('Belum ada yang terbit sejak Senin.', 'Nothing was published since Monday.'),
    among: as(everywhere, () => ({
      and: [at('published'), { publishedAt: { greater_than_equal: weekStart().toISOString() } }],
    })),
    sort: '-publishedAt',
    at: 'publishedAt',
    more: 'where[stage][equals]=published&sort=-publishedAt',
  },
  {
    ...row,
    label: label('Baru berubah', 'Changed lately'),
    empty: label('Belum ada naskah.', 'There is no text yet.'),
    among: withinOwnUnits('auditor', 'admin'),
    sort: '-updatedAt',
    at: 'updatedAt',
  },
]

function tones(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pressReleaseTable.stages).map(([stage, look]) => [stage, 'tone' in look ? look.tone : '']),
  )
}
