import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { personOf } from '../../../access/person'
import { isInForce, type Post, type Role, type Scope } from '../../../domain/posts'
import { dayOf, type Days, daysRefusedBecause, noonOf, overlap } from '../../../domain/standIn'
import type { StandIn } from '../../../payload-types'
import { connectionOf } from '../../../hooks/transaction'
import { refuseStranger } from '../disposes'
import { standInRefused } from '../refusals'

type Asked = { unit: string; role: Role; absentee: string; days: Days }

/** Decides whether a stand-in may be made as asked, and stamps who made it, whom it names and its instants. */
export const appoint: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || isUnfinished(data)) return data
  const person = personOf(req)
  const [unit, absentee, standIn] = [data.unit, data.absentee, data.standIn].map(String) as [
    string,
    string,
    string,
  ]
  const role = data.role as Role
  const days = { from: dayOf(data.from), to: dayOf(data.to) }
  await refuseStranger(req, { unit, role, scope: data.scope as Scope })
  if (person?.id === standIn) throw standInRefused('stand_in.oneself')
  if (absentee === standIn) throw standInRefused('stand_in.same_person')
  const { today, startsAt, endsAt } = await instantsOf(req, unit, days)
  const wrong = daysRefusedBecause(days, today)
  if (wrong) throw standInRefused(wrong.code, wrong.field)
  const replaced = await accountOf(req, absentee)
  const own = (replaced?.posts ?? []) as Post[]
  // his own posts alone: who stands in for somebody passes nothing on
  if (!replaced || !own.some((post) => post.unit === unit && post.role === role && spans(post, startsAt)))
    throw standInRefused('stand_in.no_such_post')
  const acting = await accountOf(req, standIn)
  const holds = ((acting?.posts ?? []) as Post[]).some(
    (post) => isInForce(post, new Date()) && post.reach?.root === (data.scope as Scope).u1,
  )
  if (!holds || acting?.suspendedAt) throw standInRefused('stand_in.not_active')
  await refuseOverlap(req, { unit, role, absentee, days })
  return {
    ...data,
    from: noonOf(days.from),
    to: noonOf(days.to),
    startsAt: startsAt?.toISOString(),
    endsAt: endsAt?.toISOString(),
    absenteeName: replaced.name,
    standInName: acting?.name,
    appointedBy: person?.id ?? null,
    endedAt: null,
    endReason: null,
  }
}

/** Something is missing: the fields say which, a moment later. */
const isUnfinished = ({ unit, role, absentee, standIn, scope }: Partial<StandIn>) =>
  !(unit && role && absentee && standIn && scope)

const spans = (post: Post, startsAt: Date | null) => startsAt !== null && isInForce(post, later(startsAt))
const later = (at: Date) => (at > new Date() ? at : new Date())

/** Today where the unit is, and the instants at which its dates begin and end. */
async function instantsOf(req: PayloadRequest, unit: string, { from, to }: Days) {
  const zone = await zoneOf(req, unit)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date())
  if (daysRefusedBecause({ from, to }, '')) return { today, startsAt: null, endsAt: null }
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select ${from}::date::timestamp at time zone ${zone} as starts,
      (${to}::date + 1)::timestamp at time zone ${zone} - interval '1 millisecond' as ends`)
  return {
    today,
    startsAt: new Date(rows[0]?.starts as string),
    endsAt: new Date(rows[0]?.ends as string),
  }
}

async function zoneOf(req: PayloadRequest, unit: string): Promise<string> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`select time_zone::text as zone from units where id = ${unit}::uuid`)
  if (rows[0]) return String(rows[0].zone)
  throw new APIError('Satuan tidak ditemukan. / No such unit.', 400, { code: 'scope.foreign_unit' }, true)
}

/** The account as the person who asks may see it: whom he cannot find he cannot name. */
async function accountOf(req: PayloadRequest, id: string) {
  const person = personOf(req)
  return req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    // system: without a person there is nobody whose sight would bound it (the demo, a command)
    overrideAccess: person === null,
    disableErrors: true,
    user: req.user,
    req,
  })
}

/** One post has one stand-in at a time. Two who ask at once take turns at the account of the person replaced. */
async function refuseOverlap(req: PayloadRequest, { unit, role, absentee, days }: Asked): Promise<void> {
  const db = await connectionOf(req)
  await db.execute(sql`select id from users where id = ${absentee}::uuid for no key update`)
  const { rows } = await db.execute(sql`
    select "from" at time zone 'UTC' as "from", "to" at time zone 'UTC' as "to" from stand_ins
    where absentee_id = ${absentee}::uuid and unit_id = ${unit}::uuid and role::text = ${role} and ended_at is null`)
  const taken = rows.map((row) => ({ from: utcDay(row.from), to: utcDay(row.to) }))
  if (taken.some((span) => overlap(span, days))) throw standInRefused('stand_in.overlap')
}

const utcDay = (value: unknown): string => dayOf(value instanceof Date ? value : String(value))
