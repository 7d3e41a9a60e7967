import { aRelease, bodyOf } from './aRelease'
import { eventually } from './eventually'
import type { Installation } from './installation'
import type { Answer, Person } from './person'

export type Ack = { id: string; action: 'created' | 'submit' | 'approve' | 'publish' | 'edited' | 'correct' }
export type DeskLog = {
  /** What the hub said yes to, in the order of this client's asking. */
  acknowledged: Ack[]
  /** Answers and failures other than yes, by what they were. */
  setbacks: Map<string, number>
}
export type Desk = { unit: string; operator: Person; approver: Person }

/** Operators and approvers who work at different desks of the demo. */
export async function desks(hub: Installation): Promise<Desk[]> {
  const staffed = [
    ['POLDA.KALSEL.BANJARBARU', 'operator1-banjarbaru', 'approver-banjarbaru'],
    ['POLDA.LAMPUNG.LAMPUNGTENGAH', 'operator1-lampungtengah', 'approver-lampungtengah'],
    ['POLDA.KALSEL.BIDHUMAS', 'operator-bidhumas-kalsel', 'approver-kalsel'],
    ['KAPUAS.DISKOMINFO', 'operator-diskominfo-kapuas', 'approver-kapuas'],
  ] as const
  return Promise.all(
    staffed.map(async ([code, operator, approver]) => ({
      unit: await hub.unit(code),
      operator: hub.as(operator),
      approver: hub.as(approver),
    })),
  )
}

/**
 * Leads one release from writing to publication, as people do who try again when the hub is away: after an answer that
 * never came they look what happened before they ask once more.
 * @param corrected publish a correction as well
 * @returns the id of the release
 */
export async function publishRelease(
  desk: Desk,
  title: string,
  log: DeskLog,
  { corrected = false, assets = [] as string[] } = {},
) {
  const { operator, approver, unit } = desk
  const id = await createOnce(desk, title, log, assets)
  const take = (person: Person, action: 'submit' | 'approve' | 'publish', reached: readonly string[]) =>
    once({
      log,
      ack: { id, action },
      ask: () => person.step(id, { action }),
      happened: async () => reached.includes((await operator.get('press-releases', id)).stage),
    })
  await take(operator, 'submit', ['in_review', 'approved', 'published'])
  await take(approver, 'approve', ['approved', 'published'])
  await take(approver, 'publish', ['published'])
  if (!corrected) return id
  const body = bodyOf(`Ralat: ${title}`)
  await once({
    log,
    ack: { id, action: 'edited' },
    ask: () => operator.call('PATCH', `/api/press-releases/${id}`, { body, unit }),
    happened: async () => JSON.stringify((await operator.get('press-releases', id)).body).includes('Ralat: '),
  })
  await once({
    log,
    ack: { id, action: 'correct' },
    ask: () => approver.step(id, { action: 'correct', note: `Ralat ${title}.` }),
    happened: async () => Boolean((await operator.get('press-releases', id)).correction?.note),
  })
  return id
}

async function createOnce(
  { operator, unit }: Desk,
  title: string,
  log: DeskLog,
  assets: string[],
): Promise<string> {
  const find = async () =>
    (await operator.find('press-releases', `limit=2&where[title][equals]=${encodeURIComponent(title)}`)).docs
  for (;;) {
    const answer = await attempt(
      () => operator.call('POST', '/api/press-releases', aRelease(unit, { title, assets })),
      log,
    )
    if (answer) {
      log.acknowledged.push({ id: answer.body.doc.id, action: 'created' })
      return answer.body.doc.id
    }
    const found = await eventually('the hub answers again', find, 60)
    if (found.length > 1) throw new Error(`${title} was stored twice by one request`)
    if (found.length === 1) return found[0].id
  }
}

type Once = { log: DeskLog; ack: Ack; ask: () => Promise<Answer>; happened: () => Promise<boolean> }

async function once({ log, ack, ask, happened }: Once): Promise<void> {
  for (;;) {
    if (await attempt(ask, log)) return void log.acknowledged.push(ack)
    const done = await eventually('the hub answers again', async () => ({ done: await happened() }), 60)
    if (done.done) return
  }
}

/** The answer when it is yes; otherwise undefined, with the setback counted. */
async function attempt(ask: () => Promise<Answer>, { setbacks }: DeskLog): Promise<Answer | undefined> {
  const count = (what: string) => void setbacks.set(what, (setbacks.get(what) ?? 0) + 1)
  try {
    const answer = await ask()
    if (answer.status < 300) return answer
    count(`${answer.status} ${answer.body?.code ?? answer.text.slice(0, 200)}`)
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
    count(
      `no answer: ${error.cause instanceof Error ? ((error.cause as NodeJS.ErrnoException).code ?? error.cause.message) : error.message}`,
    )
  }
  return undefined
}

export const newDeskLog = (): DeskLog => ({ acknowledged: [], setbacks: new Map() })
