import { type Answer, together } from '../world/ask'
import { actionsOf } from '../world/orders'
import type { Person, Thing } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { fewOf, judgeMarks, kindOf, oneOfEach } from './cells'
import { judgeSame } from './single'

const nobodysId = '00000000-0000-7000-8000-000000000000'

/** Where a document stands: the steps that are open to this person, and the way that lies behind it. */
export async function readSteps(world: World, tally: Tally): Promise<void> {
  const entries = await firstEntries(world)
  for (const person of fewOf(world.people))
    for (const collection of Object.keys(actionsOf)) {
      const ask = (id: string, entry = '') => world.ask(person, 'GET', `${collection}/${id}/steps${entry}`)
      const missing = await ask(nobodysId)
      await together(oneOfEach(world, person, [collection]), async (thing) => {
        const answer = await ask(thing.id)
        const may = world.judge(person, thing, 'steps') !== 'DENY'
        const what = () => `${collection} ${thing.tags.join(' ')} for ${kindOf(person)}`
        const where = () => `${person.name} → ${thing.unit} ${thing.id} ${answer.status}`
        tally.cell(
          'steps',
          (answer.status === 200) === may,
          () => `${may ? 'closed' : 'open'} on ${what()}`,
          where,
        )
        if (!world.sees(person, thing)) judgeSame(tally, 'steps', person, thing, answer, missing)
        if (answer.status === 200) judgeActions(world, tally, person, thing, answer)
        const past = world.judge(person, thing, 'history') !== 'DENY'
        const told =
          answer.status === 200 && (answer.body.history.length > 0 || answer.body.lastStep !== null)
        const isTold = past && entries.has(thing.id)
        tally.cell('history', told === isTold, () => `${told ? 'told' : 'withheld'} of ${what()}`, where)
        const entry = await ask(thing.id, `/${entries.get(thing.id)}`)
        tally.cell(
          'history entry',
          (entry.status === 200) === isTold,
          () => `${entry.status} of ${what()}`,
          where,
        )
        judgeMarks(world, tally, 'steps', person, answer.text, may ? 'steps' : collection)
        judgeMarks(world, tally, 'history entry', person, entry.text, past ? 'steps' : collection)
      })
    }
}

/** Each step that the answer calls open is one that the oracle allows, and the other way round. */
function judgeActions(world: World, tally: Tally, person: Person, thing: Thing, { body }: Answer): void {
  for (const { action, open, why } of body.actions as Array<{
    action: string
    open: boolean
    why?: { code: string }
  }>) {
    const known = actionsOf[thing.collection]?.includes(action) ?? false
    tally.cell('step is known', known, () => `${thing.collection} has a step ${action} without a line`)
    const may = world.judge(person, thing, `step:${action}`) !== 'DENY'
    tally.cell(
      `step:${action}`,
      open === may,
      () =>
        `${open ? 'open' : 'closed'} to ${kindOf(person)}: ${thing.collection} ${thing.tags.join(' ')} ${why?.code ?? ''}`,
      () => `${person.name} → ${thing.unit} ${thing.id}`,
    )
  }
}

/** The oldest entry in the history of each document. */
async function firstEntries({ pool }: World): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ document: string; entry: string }>(
    'select document_id as document, min(id)::text as entry from workflow_steps group by 1',
  )
  return new Map(rows.map(({ document, entry }) => [document, entry]))
}
