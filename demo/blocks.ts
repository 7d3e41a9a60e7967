/** A run of text inside a paragraph, list item or quotation: plain, strong, or a link. */
export type Inline = string | { strong: string } | { text: string; url: string }

/** A piece of a release's body as its writer thinks of it; `toLexical` turns it into what the editor stores. */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'quote'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }

export const heading = (text: string): Block => ({ type: 'heading', text })
export const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
export const quote = (...content: Inline[]): Block => ({ type: 'quote', content })
export const bullets = (...items: Array<Inline | Inline[]>): Block => ({
  type: 'list',
  ordered: false,
  items: items.map(asList),
})
export const numbered = (...items: Array<Inline | Inline[]>): Block => ({
  type: 'list',
  ordered: true,
  items: items.map(asList),
})
export const strong = (text: string): Inline => ({ strong: text })
export const link = (text: string, url: string): Inline => ({ text, url })

const asList = (item: Inline | Inline[]): Inline[] => (Array.isArray(item) ? item : [item])

/** The words of a block without its form; one line per list item. */
export function blockText(block: Block): string {
  if (block.type === 'heading') return block.text
  if (block.type === 'list') return block.items.map(inlineText).join('\n')
  return inlineText(block.content)
}

const inlineText = (content: Inline[]): string =>
  content.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.text)).join('')
