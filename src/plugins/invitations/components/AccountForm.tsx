'use client'
import { ConfigProvider, DefaultEditView, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ClientConfig, DocumentViewClientProps } from 'payload'
import { useMemo } from 'react'

/** The form of an account; a new one asks for no password, because its person will choose one. */
export function AccountForm(props: DocumentViewClientProps) {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const asking = useMemo(() => withoutPassword(config, collectionSlug), [config, collectionSlug])
  if (id) return <DefaultEditView {...props} />
  return (
    <ConfigProvider config={asking}>
      <DefaultEditView {...props} />
    </ConfigProvider>
  )
}

/** Payload's form shows the address without the password for collections that sign in some other way. */
const withoutPassword = (config: ClientConfig, slug: string | undefined): ClientConfig => ({
  ...config,
  collections: config.collections.map((collection) =>
    collection.slug === slug && collection.auth
      ? { ...collection, auth: { ...collection.auth, disableLocalStrategy: { enableFields: true } } }
      : collection,
  ) as ClientConfig['collections'],
})
