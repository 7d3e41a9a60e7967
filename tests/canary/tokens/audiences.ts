import type { Role } from '../../../src/domain/posts'
import { isInTree, isOver, isSelf, type Reader } from './readers'
import type { Verdict } from './registry'

type Audience = (reader: Reader) => Verdict

/** What the press desk works with: own and below. */
const desk: readonly Role[] = ['operator', 'editor', 'approver', 'auditor', 'admin']
const distribution: readonly Role[] = ['editor', 'approver', 'admin', 'auditor']
const guardians: readonly Role[] = ['ppid_officer', 'ppid_superior']
const everyRole: readonly Role[] = [...desk, ...guardians]

/** Whoever is among one of these audiences. */
export const either =
  (...audiences: Audience[]): Audience =>
  (reader) => {
    const verdicts = audiences.map((audience) => audience(reader))
    return verdicts.includes('sees') ? 'sees' : verdicts.includes('may') ? 'may' : 'never'
  }

/** The database keeps what the product keeps; only what is sealed or hashed is judged there. */
const stored: Audience = ({ kind }) => (kind === 'database' ? 'may' : 'never')

/** Somebody who works on texts of any unit may come across it. */
const holdsAnywhere =
  (roles: readonly Role[]): Audience =>
  (reader) =>
    reader.kind === 'staff' && reader.posts.some(({ role }) => roles.includes(role)) ? 'may' : 'never'

/** What the product keeps for itself: it stands in a table, and comes out nowhere. */
export const storedOnly: Audience = stored

/** Those who work on a release or an asset of this unit. */
export const deskOf = (unit: string): Audience =>
  either(stored, (reader) => (isOver(reader, unit, desk) ? 'sees' : 'never'))

/** Everybody with a post in the tree of this unit, besides those who work on it. */
export const wholeTreeOf = (unit: string): Audience =>
  either(deskOf(unit), (reader) => (isInTree(reader, unit) ? 'sees' : 'never'))

/** Published and not taken back: nobody is kept from it; the content API, its pages and the outlets show it. */
export const everybody =
  (unit: string): Audience =>
  (reader) =>
    either(deskOf(unit), ({ kind }) => (kind === 'public' || kind === 'outlet' ? 'sees' : 'may'))(reader)

/** Was public once: an outlet was told, and lists of theirs may still name it; the hub shows it to the desk alone. */
export const onceTold = (unit: string): Audience =>
  either(deskOf(unit), ({ kind }) => (kind === 'outlet' ? 'may' : 'never'))

/** How a text came about, kept for those over the document: its history and, for the trail, the auditors. */
export const historyOf = (unit: string): Audience =>
  either(stored, (reader) => (isOver(reader, unit, desk) ? 'sees' : 'never'))

/** Outlets and endpoints of this unit. */
export const distributorsOf = (unit: string): Audience =>
  either(stored, (reader) => (isOver(reader, unit, distribution) ? 'sees' : 'never'))

/** The outlet itself, in letters to its own desk. */
const itself =
  (key: string): Audience =>
  (reader) =>
    reader.kind === 'outlet' && reader.key === key ? 'may' : 'never'

/** What an outlet is called: whoever called back a text that it holds meets it on the recall desk. */
export const outletNameOf = (unit: string, key: string): Audience =>
  either(distributorsOf(unit), holdsAnywhere(distribution), itself(key))

/** Whom to call there: the same people, inside the body that the outlet is served by (decision 0028). */
export const outletContactOf = (unit: string, key: string): Audience =>
  either(distributorsOf(unit), itself(key), (reader) =>
    isInTree(reader, unit) ? holdsAnywhere(distribution)(reader) : 'never',
  )

/** What every post over the unit may read: a decision of trust. */
export const postsOver = (unit: string): Audience =>
  either(stored, (reader) => (isOver(reader, unit, everyRole) ? 'sees' : 'never'))

/** An account: the person, and administrators and auditors over it. */
export const accountOf = (unit: string, key: string): Audience =>
  either(stored, (reader) =>
    isSelf(reader, key) || isOver(reader, unit, ['admin', 'auditor']) ? 'sees' : 'never',
  )

/** A name stands beside what its person did, where colleagues over that unit read it. */
export const actorOf =
  (unit: string): Audience =>
  (reader) =>
    isOver(reader, unit, everyRole) ? 'may' : 'never'

/** A person's name, in the account and at work. */
export const nameOf = (unit: string, key: string): Audience => either(accountOf(unit, key), actorOf(unit))

/** The identity of an applicant, behind the one door that writes down who reads: never in the database in clear. */
export const guardiansOf =
  (unit: string): Audience =>
  (reader) =>
    isOver(reader, unit, guardians) ? 'sees' : 'never'

/** Why somebody asks for an identity: who guards it, who asked, and who watches. */
export const disclosureOf = (unit: string, asker: string): Audience =>
  either(stored, (reader) =>
    isSelf(reader, asker) || isOver(reader, unit, ['ppid_superior'])
      ? 'sees'
      : isOver(reader, unit, ['ppid_officer', 'auditor', 'admin'])
        ? 'may'
        : 'never',
  )

/** One's own, and nobody else's. */
export const ownOf = (key: string): Audience =>
  either(stored, (reader) => (isSelf(reader, key) ? 'sees' : 'never'))

/** One's own sessions, and who administers the account: where from, and which there are to end. */
export const sessionsOf = (unit: string, key: string): Audience =>
  either(stored, (reader) => (isSelf(reader, key) || isOver(reader, unit, ['admin']) ? 'sees' : 'never'))

/** Who stands in for whom, and why: both, and administrators and auditors over the unit of the post. */
export const standInOf = (unit: string, ...both: string[]): Audience =>
  either(stored, (reader) =>
    both.some((key) => isSelf(reader, key)) || isOver(reader, unit, ['admin', 'auditor']) ? 'sees' : 'never',
  )

/** Why an identity was read: for those who watch over the unit, in the trail. */
export const trailOf = (unit: string): Audience =>
  either(stored, (reader) => (isOver(reader, unit, ['admin', 'auditor']) ? 'may' : 'never'))

/** A request and all that hangs on it: who handles it, who answers for him, and who watches; never its applicant's name. */
export const caseOf = (unit: string): Audience =>
  either(stored, (reader) => (isOver(reader, unit, [...guardians, 'auditor']) ? 'sees' : 'never'))

/** What a unit is asked: those who work there, and over it. */
export const askedOf = (units: readonly string[]): Audience =>
  either(stored, (reader) =>
    units.some((unit) => isOver(reader, unit, ['operator', 'editor', 'approver'])) ? 'sees' : 'never',
  )

/** A consequence test serves every PPID of its tree. */
export const testOf =
  (unit: string): Audience =>
  (reader) =>
    isInTree(reader, unit) && holdsAnywhere(guardians)(reader) === 'may' ? 'sees' : 'never'

/** What a letter to the applicant says, in his own hands. */
export const toApplicant =
  (key: string): Audience =>
  (reader) =>
    reader.key.includes(`cnry-applicant-${key}-email`) ? 'may' : 'never'
