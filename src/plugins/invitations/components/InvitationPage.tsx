import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { AcceptForm } from './AcceptForm'

type Props = AdminViewServerProps & { collection: string; product: string }

/** What the link of an invitation opens; the secret stands behind # and never reaches a log. */
export function InvitationPage({ collection, product, payload }: Props) {
  const { admin, api } = payload.config.routes
  return (
    <MinimalTemplate className="invitation-page">
      <main>
        <AcceptForm admin={admin} api={`${api}/${collection}`} product={product} />
      </main>
    </MinimalTemplate>
  )
}
