import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { rolesFor } from '../../../access/accessTo'
import { personOf } from '../../../access/person'
import type { Scope } from '../../../domain/posts'
import { holdsFromAbove } from '../../../hooks/fromAbove'

/** Only the superior of a unit decides whether it publishes by itself, from now on or from a time to come. */
export const decideFromAbove: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create') return data
  const now = new Date()
  const from = data.validFrom ? new Date(data.validFrom) : now
  if (person && from.getTime() < now.getTime() - toleranceMs)
    throw refusal(
      400,
      'trust.in_the_past',
      'Keputusan tidak berlaku surut. Kosongkan tanggalnya, atau pilih waktu yang akan datang. / A decision does not reach back.',
    )
  const asked = { unit: String(data.unit), scope: data.scope as Scope }
  if (person && !(await holdsFromAbove(req, asked, rolesFor('trust-decisions', 'create'))))
    throw refusal(
      403,
      'trust.not_superior',
      'Hanya pengesah atau administrator satuan di atasnya yang memutuskan. Minta kepada mereka. / Only the unit above decides.',
    )
  return { ...data, validFrom: from.toISOString(), decidedBy: person?.id ?? null }
}

/** A form opened a while ago still means "now". */
const toleranceMs = 15 * 60 * 1000

const refusal = (status: number, code: string, message: string) =>
  new APIError(message, status, { code, problems: [{ field: 'unit', code }] }, true)
