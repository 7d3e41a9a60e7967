import type { Block, Inline } from './blocks'

type Node = { type: string; version: number; [key: string]: unknown }
export type LexicalBody = { root: Node & { children: Node[] } }

/** Bit of a text node's `format` for strong text, as Lexical numbers them. */
const bold = 1

/**
 * The blocks as the Lexical editor stores them: headings of the second level, links that open a new
 * window. A link node of version 2 gets its id when the editor first reads it.
 */
export function toLexical(blocks: readonly Block[]): LexicalBody {
  return { root: { ...element('root', blocks.map(blockNode)), children: blocks.map(blockNode) } }
}

function blockNode(block: Block): Node {
  if (block.type === 'heading') return { ...element('heading', [textNode(block.text)]), tag: 'h2' }
  if (block.type === 'list') return listNode(block.items, block.ordered)
  if (block.type === 'quote') return element('quote', block.content.map(inlineNode))
  return { ...element('paragraph', block.content.map(inlineNode)), textFormat: 0, textStyle: '' }
}

function listNode(items: Inline[][], ordered: boolean): Node {
  const children = items.map((content, index) => ({
    ...element('listitem', content.map(inlineNode)),
    value: index + 1,
  }))
  return {
    ...element('list', children),
    listType: ordered ? 'number' : 'bullet',
    tag: ordered ? 'ol' : 'ul',
    start: 1,
  }
}

function inlineNode(run: Inline): Node {
  if (typeof run === 'string') return textNode(run)
  if ('strong' in run) return { ...textNode(run.strong), format: bold }
  const fields = { linkType: 'custom', url: run.url, newTab: true }
  return { ...element('link', [textNode(run.text)]), version: 2, fields }
}

const element = (type: string, children: Node[]): Node => ({
  type,
  version: 1,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
})

const textNode = (text: string): Node => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})
