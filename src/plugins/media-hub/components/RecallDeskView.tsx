import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { RecallDesk } from './RecallDesk'

/** /admin/recalls: the recall desk in the frame of the admin; who is not signed in is led to sign in. */
export function RecallDeskView({
  collections,
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps & { collections: string[] }) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      {req.user ? <RecallDesk collections={collections} /> : null}
    </DefaultTemplate>
  )
}
