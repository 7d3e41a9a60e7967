import type { Payload, TypedUser } from 'payload'
import { demoApplicants } from '../applicants'
import { idOf, type People } from './people'

/** Records the demo's applicants, each by the information officer who would. @returns how many */
export async function recordApplicants(room: {
  payload: Payload
  people: People
  unitIds: ReadonlyMap<string, string>
}): Promise<number> {
  const { payload, people, unitIds } = room
  for (const { officer, unit, ...identity } of demoApplicants) {
    await payload.create({
      collection: 'applicants',
      data: { ...identity, unit: idOf(unitIds, unit) } as never,
      user: people.get(officer) as TypedUser,
      overrideAccess: false,
    })
  }
  return demoApplicants.length
}
