import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { localDay } from '../../../domain/localDay'
import { optionsOf } from '../options'
import { tableOf, transactionQuery } from '../store/query'
import { placeOf } from '../store/units'

/**
 * A profile begins tomorrow at the earliest, where the unit is: what a case was counted by does not change under it.
 * The date is kept at noon UTC, the same day in every zone.
 */
export const refuseBackdated: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data.unit || !data.validFrom) return data
  const query = await transactionQuery(req)
  const { zone } = await placeOf(query, tableOf(req, optionsOf(req).units), String(data.unit))
  const from = new Date(data.validFrom as string).toISOString().slice(0, 10)
  if (from <= localDay(new Date(), zone))
    throw new APIError(
      'Profil berlaku paling cepat besok. / A profile begins tomorrow at the earliest.',
      400,
      {
        code: 'clock_profile.backdated',
        problems: [{ field: 'validFrom', code: 'clock_profile.backdated' }],
      },
      true,
    )
  return { ...data, validFrom: `${from}T12:00:00.000Z` }
}
