'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { Identity } from './useReveal'

/** The values under the labels of their fields, which the form itself does not show. */
export function IdentityList({ identity, of, none }: { identity: Identity; of: string; none: string }) {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const fields = getEntityConfig({ collectionSlug: of })?.fields ?? []
  const labelOf = (name: string) => {
    const field = fields.find((one) => 'name' in one && one.name === name)
    return field && 'label' in field && field.label ? getTranslation(field.label as string, i18n) : name
  }
  return (
    <dl className="guarded-identity">
      {Object.entries(identity).map(([name, value]) => (
        <div key={name}>
          <dt>{labelOf(name)}</dt>
          <dd>{value ?? <i>{none}</i>}</dd>
        </div>
      ))}
    </dl>
  )
}
