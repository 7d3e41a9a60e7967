import type { Payload } from 'payload'
import { aUser } from '../../support/builders'
import { type Ask, together } from './ask'
import { markOf } from './mark'
import type { Person, Thing } from './people'
import { lineOf, units } from './units'

type Making = {
  payload: Payload
  ask: Ask
  unit: (code: string) => string
  who: (name: string) => Person
}
/** Accounts of a unit whose people ask for nothing themselves: an approver, and two operators that others may change. */
export type Spare = Readonly<Record<'operator' | 'deputy' | 'approver', string>>

export async function makeSpares({ payload, unit }: Making): Promise<Map<string, Spare>> {
  const spares = new Map<string, Spare>()
  const one = async (code: string, role: 'operator' | 'approver') =>
    (await aUser(payload, [unit(code), role])).id
  await together(
    [...units.keys()],
    async (code) => {
      const operator = await one(code, 'operator')
      const deputy = await one(code, 'operator')
      spares.set(code, { operator, deputy, approver: await one(code, 'approver') })
    },
    4,
  )
  return spares
}

/** A day so many days from now, early enough for every zone. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** At each unit somebody acts for an operator, and somebody for an approver. */
export async function makeStandIns(
  { ask, unit, who }: Making,
  spares: ReadonlyMap<string, Spare>,
): Promise<Thing[]> {
  const wanted = [...spares].flatMap(([code, spare]) =>
    (['operator', 'approver'] as const).map((role) => ({ code, role, spare })),
  )
  return Promise.all(
    wanted.map(async ({ code, role, spare }) => {
      const mark = markOf()
      const seat = lineOf(code).at(-1) === 'POLRI' ? 'POLRI.DIVHUMAS' : 'KAPUAS.DISKOMINFO'
      const { status, text, body } = await ask(who(`admin at ${seat}`), 'POST', 'stand-ins', {
        unit: unit(code),
        role,
        absentee: spare[role],
        standIn: spare.deputy,
        from: inDays(2),
        to: inDays(5),
        reason: `Cuti tahunan ${mark}.`,
      })
      if (status !== 201) throw new Error(`the world: a stand-in at ${code}: ${status} ${text}`)
      const tags = role === 'operator' ? ['plain_post'] : []
      return { collection: 'stand-ins', id: String(body.doc.id), unit: code, tags, mark }
    }),
  )
}
