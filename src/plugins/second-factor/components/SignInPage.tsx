import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { ticketHolderOrNobody } from '../holder'
import { optionsOf } from '../signIn/keptOptions'
import { neededOf } from '../signIn/needed'
import { SignIn } from './SignIn'

type Given = Parameters<typeof RenderServerComponent>[0]['Component']

/** The sign-in page: e-mail and password, then the second factor where one is needed. */
export async function SignInPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req } = initPageResult
  const { i18n, payload, user } = req
  const { admin, routes } = payload.config
  const asked = searchParams?.redirect
  const to = getSafeRedirect({
    fallbackTo: routes.admin,
    redirectTo: typeof asked === 'string' ? asked : '',
  })
  if (user) redirect(to)
  const serverProps = { i18n, locale, params, payload, permissions, searchParams, user }
  const show = (Component: Given) =>
    Component ? RenderServerComponent({ Component, importMap: payload.importMap, serverProps }) : null
  const options = optionsOf(payload)
  const holder = await ticketHolderOrNobody(req, options)
  return (
    <>
      <div className="login__brand">{show(admin.components.graphics?.Logo as Given)}</div>
      <SignIn
        above={show(admin.components.beforeLogin as Given)}
        admin={routes.admin}
        api={`${routes.api}/${options.collection}`}
        below={show(admin.components.afterLogin as Given)}
        given={holder && (await neededOf(req, holder, options))}
        to={to}
      />
    </>
  )
}
