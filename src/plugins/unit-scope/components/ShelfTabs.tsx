'use client'
import { useListQuery, useTranslation } from '@payloadcms/ui'
import { shelfAskedFor } from '../../../domain/shelf'
import './shelf.css'

const words = {
  id: { label: 'Tampilkan', own: 'Satuan saya', shelf: 'Ditawarkan satuan lain' },
  en: { label: 'Show', own: 'My units', shelf: 'Offered by other units' },
}

/** Above a list, also where one picks a picture: one's own units, or what the units of the tree offer for reuse. */
export function ShelfTabs() {
  const { handleWhereChange, query } = useListQuery()
  const { i18n } = useTranslation()
  const say = i18n.language === 'en' ? words.en : words.id
  const onShelf = shelfAskedFor(query.where) === 'only'
  const show = (shelf: boolean) =>
    void handleWhereChange?.(shelf ? { or: [{ and: [{ offered: { equals: 'true' } }] }] } : {})
  return (
    <div aria-label={say.label} className="shelf-tabs" role="group">
      <button aria-pressed={!onShelf} onClick={() => show(false)} type="button">
        {say.own}
      </button>
      <button aria-pressed={onShelf} onClick={() => show(true)} type="button">
        {say.shelf}
      </button>
    </div>
  )
}
