import type { Access, Where } from 'payload'
import { personOf } from '../../access/person'
import { withinOwnUnits } from '../../access/rules'
import type { Role } from '../../domain/posts'
import { label } from '../../fields/labels'
import { dispositionTable } from '../Dispositions/workflow'
import { keberatanTable } from '../Keberatan/workflow'
import { informationRequestTable, openStages } from './workflow'

/** Documents within reach of the person's posts of these roles, and of these only some. */
const as =
  (roles: Role[], which: (me: string) => Where): Access =>
  async (args) => {
    const reach = await withinOwnUnits(...roles)(args)
    const me = personOf(args.req)?.id
    return me && typeof reach === 'object' ? { and: [reach, which(me)] } : false
  }

const open: Where = { stage: { in: [...openStages] } }
/** What waits for an answer of its own. */
const onItsOwn: Where = { stage: { in: openStages.filter((stage) => stage !== 'digabung') } }
const more = `where[stage][in]=${openStages.join(',')}&sort=dueOn`
const tonesOf = (stages: Record<string, { tone?: string }>) =>
  Object.fromEntries(Object.entries(stages).map(([stage, { tone = '' }]) => [stage, tone]))
const row = { title: 'subject', place: 'unit', state: 'stage', sort: 'dueAt', at: 'dueAt' }
const requests = {
  ...row,
  count: {
    field: 'similar',
    label: (many: number) => label(`${many} permohonan serupa`, `${many} others ask for the same`),
  },
  collection: 'information-requests',
  tones: tonesOf(informationRequestTable.stages),
  more,
}

/**
 * What the people of the information service find on the desk: by the days that are left, the late ones first of all.
 * @param now tells which limits have passed
 */
export const caseDesk = (now: () => Date) => [
  {
    ...requests,
    label: label('Permohonan lewat waktu', 'Requests past their limit'),
    empty: label('Tidak ada permohonan yang lewat waktu.', 'No request is late.'),
    whenEmpty: 'hide' as const,
    among: as(['ppid_officer', 'ppid_superior'], () => ({
      and: [open, { dueAt: { less_than: now().toISOString() } }],
    })),
  },
  {
    ...requests,
    label: label('Permohonan saya, menurut sisa hari', 'My requests, by days left'),
    empty: label('Tidak ada permohonan yang Anda tangani.', 'You handle no request.'),
    among: as(['ppid_officer'], (me) => ({
      and: [onItsOwn, { handledBy: { equals: me } }, { dueAt: { greater_than_equal: now().toISOString() } }],
    })),
  },
  {
    ...requests,
    label: label('Permohonan baru', 'New requests'),
    empty: label('Tidak ada permohonan baru.', 'No new request.'),
    whenEmpty: 'hide' as const,
    among: as(['ppid_officer'], (me) => ({
      stage: { equals: 'diterima' },
      handledBy: { not_equals: me },
    })),
  },
  {
    ...row,
    collection: 'keberatan',
    title: 'number',
    label: label('Keberatan menunggu tanggapan', 'Objections waiting for an answer'),
    empty: label('Tidak ada keberatan.', 'No objection.'),
    whenEmpty: 'hide' as const,
    among: as(['ppid_superior'], () => ({ stage: { equals: 'diterima' } })),
    tones: tonesOf(keberatanTable.stages),
    more: 'where[stage][equals]=diterima&sort=dueOn',
  },
  {
    ...row,
    collection: 'dispositions',
    label: label('Disposisi untuk satuan saya', 'Asked of my unit'),
    empty: label('Tidak ada disposisi.', 'Nothing is asked of your unit.'),
    whenEmpty: 'hide' as const,
    among: as(['operator', 'approver'], () => ({ stage: { equals: 'diminta' } })),
    tones: tonesOf(dispositionTable.stages),
    more: 'where[stage][equals]=diminta&sort=dueOn',
  },
]
