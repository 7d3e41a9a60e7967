import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { optionsOf } from '../options'
import { CalendarDesk } from './CalendarDesk'

/** /admin/calendar: the calendars in force, proposals and notices, in the frame of the admin. */
export function CalendarDeskView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { admin, routes } = req.payload.config
  const desk = encodeURIComponent(`${routes.admin}/calendar`)
  if (!req.user) redirect(`${routes.admin}${admin.routes.login}?redirect=${desk}`)
  const { mayConfirm, mayPropose } = optionsOf(req)
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
      <CalendarDesk mayConfirm={mayConfirm(req, null)} mayPropose={mayPropose(req, null)} />
    </DefaultTemplate>
  )
}
