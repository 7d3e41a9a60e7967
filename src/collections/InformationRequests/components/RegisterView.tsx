import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { RegisterDesk } from './RegisterDesk'

/** /admin/register: the registers in the frame of the admin; who is not signed in is led to sign in. */
export function RegisterView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { admin, routes } = req.payload.config
  const here = encodeURIComponent(`${routes.admin}/register`)
  if (!req.user) redirect(`${routes.admin}${admin.routes.login}?redirect=${here}`)
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
      <RegisterDesk asked={{ ...searchParams }} req={req} />
    </DefaultTemplate>
  )
}
