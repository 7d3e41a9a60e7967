import type { DefaultServerCellComponentProps } from 'payload'

/** In the list: how many others ask for the same; nothing where nobody does. */
export function SimilarCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const others = Number(cellData ?? 0)
  if (others === 0) return null
  return <span>{i18n.language === 'en' ? `${others} the same` : `${others} serupa`}</span>
}
