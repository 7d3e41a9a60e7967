type Node = { type?: string; text?: string; children?: Node[]; value?: unknown; relationTo?: string }

const blocks = new Set(['paragraph', 'heading', 'listitem', 'quote', 'upload'])

/** The words of a Lexical body, a line per block. */
export function bodyText(body: unknown): string {
  const lines: string[] = []
  let line = ''
  const walk = (node: Node) => {
    if (typeof node.text === 'string') line += node.text
    if (node.type === 'linebreak') line += ' '
    for (const child of node.children ?? []) walk(child)
    if (node.type && blocks.has(node.type) && line.trim()) {
      lines.push(line.trim())
      line = ''
    }
  }
  const root = rootOf(body)
  if (root) walk(root)
  if (line.trim()) lines.push(line.trim())
  return lines.join('\n')
}

/** The ids of the assets that stand inside the body. */
export function embeddedAssets(body: unknown): string[] {
  const found: string[] = []
  const walk = (node: Node) => {
    if (node.type === 'upload' && node.relationTo === 'assets') found.push(idOf(node.value))
    for (const child of node.children ?? []) walk(child)
  }
  const root = rootOf(body)
  if (root) walk(root)
  return found
}

const rootOf = (body: unknown): Node | undefined => (body as { root?: Node } | null | undefined)?.root

const idOf = (value: unknown): string =>
  value && typeof value === 'object' && 'id' in value ? String((value as { id: unknown }).id) : String(value)
