import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
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
  const { admin, routes } = req.payload.config
  const desk = encodeURIComponent(`${routes.admin}/recalls`)
  if (!req.user) redirect(`${routes.admin}${admin.routes.login}?redirect=${desk}`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <RecallDesk collections={collections} />
    </DefaultTemplate>
  )
}
