import type { CollectionConfig, CollectionSlug, Config, Payload, PayloadRequest, Plugin } from 'payload'
import { calendarDays } from './collections/calendarDays'
import { calendars } from './collections/calendars'
import { clockProfiles } from './collections/clockProfiles'
import { confirmEndpoint, discardEndpoint, previewEndpoint, proposeEndpoint } from './endpoints/calendars'
import { noticeGivenEndpoint, noticesEndpoint } from './endpoints/notices'
import { clockFields } from './fields/clockFields'
import { countDeadlines, keepDeadlines } from './hooks/keepDeadlines'
import { requireTables } from './hooks/requireTables'
import { type LegalClockOptions, optionsOf, type Subject } from './options'
import { legalClockTranslations } from './translations'

export type { ClockAct, DeadlineSpec, Late, LegalClockOptions, Move, Subject } from './options'
export { inTransaction } from './store/inTransaction'
export { transactionQuery } from './store/query'
export { settingFor } from './store/settingFor'
export { previewCalendar } from './versions/preview'
export { proposeCalendars } from './versions/propose'

/**
 * Counts the deadlines of documents by versioned calendars, stores each with every day that made it, and brings them
 * to a new calendar when two people have put it in force. Its tables come with `migrations/`, its watch is `jobs.ts`.
 * @throws at start when a collection of the options does not exist, or the tables are missing
 */
export const legalClock =
  (options: LegalClockOptions): Plugin =>
  (config) => {
    const missing = [options.units, ...Object.keys(options.subjects)].filter(
      (slug) => !config.collections?.some((one) => one.slug === slug),
    )
    if (missing.length > 0) throw new Error(`legal-clock: no collection is called ${missing.join(', ')}`)
    return {
      ...config,
      i18n: withTranslations(config.i18n),
      custom: { ...config.custom, legalClock: options },
      admin: withCalendarDesk(config.admin),
      collections: [
        ...(config.collections ?? []).map((collection) => {
          const subject = options.subjects[collection.slug]
          return subject ? underTheClock(collection, subject) : collection
        }),
        {
          ...calendars(options.calendars, { units: options.units, people: config.admin?.user ?? 'users' }),
          endpoints: [
            ...[noticesEndpoint, noticeGivenEndpoint, proposeEndpoint],
            ...[previewEndpoint, confirmEndpoint, discardEndpoint],
          ],
        },
        calendarDays(options.calendarDays, options.units),
        clockProfiles(options.clockProfiles),
      ],
      onInit: async (payload: Payload) => {
        await config.onInit?.(payload)
        await requireTables(payload)
      },
    }
  }

/**
 * Counts a document's deadlines again, in the transaction of the request: for an event of the case that is written
 * down elsewhere than on the document itself. A change of the document does this by itself.
 */
export async function recount(req: PayloadRequest, collection: string, id: string): Promise<void> {
  const subject = optionsOf(req).subjects[collection]
  if (!subject) throw new Error(`legal-clock: ${collection} has no deadlines`)
  // system: the date follows the events, whoever wrote them down
  const doc = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await countDeadlines(req, collection, subject, doc)
}

/** The clock goes first after a change: letters and the trail see the date of the case as it stands now. */
const underTheClock = (collection: CollectionConfig, subject: Subject): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, ...clockFields()],
  hooks: {
    ...collection.hooks,
    afterChange: [keepDeadlines(collection.slug, subject), ...(collection.hooks?.afterChange ?? [])],
  },
})

/** The page at /admin/calendar, and the way to it. */
function withCalendarDesk(admin: Config['admin']): Config['admin'] {
  const component = (name: string) => `/plugins/legal-clock/components/${name}#${name}`
  return {
    ...admin,
    components: {
      ...admin?.components,
      afterNavLinks: [...(admin?.components?.afterNavLinks ?? []), component('CalendarLink')],
      views: {
        ...admin?.components?.views,
        calendar: { Component: component('CalendarDeskView'), path: '/calendar', exact: true },
      },
    },
  }
}

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(legalClockTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
