import { convertLexicalToHTML, type HTMLConverters } from '@payloadcms/richtext-lexical/html'
import { PUBLIC_BASE } from '../../domain/publicItem'
import { safeAddress } from '../../domain/richText'

type Embedded = {
  id: string
  headline?: string | null
  caption?: string | null
  credit?: string | null
  sizes?: Record<
    string,
    { filename?: string | null; width?: number | null; height?: number | null } | undefined
  >
}

/** The body as plain semantic HTML: every text escaped, links only where a link may lead, no scripts or styles. */
export function bodyHtml(body: unknown, assets: ReadonlyMap<string, Embedded>): string {
  if (!body) return ''
  return convertLexicalToHTML({
    data: body as Parameters<typeof convertLexicalToHTML>[0]['data'],
    disableContainer: true,
    converters: ({ defaultConverters }) =>
      ({
        ...defaultConverters,
        text: ({ node }: { node: { text: string; format: number } }) => formatted(node),
        link: ({ node, nodesToHTML }: { node: LinkNode; nodesToHTML: ToHtml }) =>
          linked(node, nodesToHTML({ nodes: node.children }).join('')),
        autolink: ({ node, nodesToHTML }: { node: LinkNode; nodesToHTML: ToHtml }) =>
          linked(node, nodesToHTML({ nodes: node.children }).join('')),
        list: ({ node, nodesToHTML }: { node: ListNode; nodesToHTML: ToHtml }) =>
          `<${node.tag}>${nodesToHTML({ nodes: node.children }).join('')}</${node.tag}>`,
        listitem: ({ node, nodesToHTML }: { node: ListNode; nodesToHTML: ToHtml }) =>
          `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`,
        upload: ({ node }: { node: { value: unknown } }) => figure(assets.get(idOf(node.value))),
      }) as unknown as HTMLConverters,
  })
}

type ToHtml = (args: { nodes: unknown[] }) => string[]
type ListNode = { tag: 'ul' | 'ol'; children: unknown[] }
type LinkNode = { children: unknown[]; fields?: { url?: string } }

function linked(node: LinkNode, inner: string): string {
  const url = node.fields?.url ?? ''
  return safeAddress.test(url) ? `<a href="${escapeHtml(url)}" rel="noopener">${inner}</a>` : inner
}

function formatted({ text, format }: { text: string; format: number }): string {
  const bold = format & 1 ? ['<strong>', '</strong>'] : ['', '']
  const italic = format & 2 ? ['<em>', '</em>'] : ['', '']
  return `${bold[0]}${italic[0]}${escapeHtml(text)}${italic[1]}${bold[1]}`
}

function figure(asset: Embedded | undefined): string {
  const name = ['large', 'preview'].find((size) => asset?.sizes?.[size]?.filename)
  if (!asset || !name) return ''
  const { width, height } = asset.sizes?.[name] ?? {}
  const words = [asset.caption ?? asset.headline, asset.credit && `Foto: ${asset.credit}`]
    .filter(Boolean)
    .join(' ')
  return `<figure><img src="${PUBLIC_BASE}/v1/assets/${asset.id}/renditions/${name}" alt="${escapeHtml(asset.headline ?? '')}" width="${width ?? ''}" height="${height ?? ''}" loading="lazy"><figcaption>${escapeHtml(words)}</figcaption></figure>`
}

/** Text made safe inside an element or a quoted attribute. */
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const idOf = (value: unknown): string =>
  value && typeof value === 'object' && 'id' in value ? String((value as { id: unknown }).id) : String(value)
