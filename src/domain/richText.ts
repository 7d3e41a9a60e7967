/** A fault in the shape of a rich text; `path` leads to the node. */
export type ShapeFault = { path: string; code: string }

type Node = Record<string, unknown>

/** Node types a release may hold, with the only tags of those that have one. */
const tags: Record<string, readonly string[] | null> = {
  root: null,
  paragraph: null,
  heading: ['h2', 'h3'],
  list: ['ul', 'ol'],
  listitem: null,
  quote: null,
  link: null,
  autolink: null,
  text: null,
  linebreak: null,
  tab: null,
  upload: null,
}

const leaves = new Set(['text', 'linebreak', 'tab', 'upload'])

/** Addresses a link may lead to; scripts and data are none of them. */
export const safeAddress = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i

/** Most nodes of one text and deepest nesting. */
export const richTextLimits = { nodes: 5000, depth: 12 } as const

/**
 * Is this a rich text as our editor writes it? The database would take any JSON, and a reader of it
 * would then fail far from the cause.
 * @returns the first faults found, at most ten; empty when the shape is sound.
 */
export function richTextFaults(value: unknown): ShapeFault[] {
  const faults: ShapeFault[] = []
  let nodes = 0
  const add = (path: string, code: string) => {
    if (faults.length < 10) faults.push({ path, code })
  }
  const walk = (node: unknown, path: string, depth: number) => {
    nodes += 1
    if (nodes > richTextLimits.nodes || depth > richTextLimits.depth) return add(path, 'richtext.too_large')
    if (!isNode(node) || typeof node.type !== 'string' || !Object.hasOwn(tags, node.type))
      return add(path, 'richtext.unknown_node')
    const allowed = tags[node.type]
    if (allowed && !allowed.includes(String(node.tag))) return add(path, 'richtext.unknown_tag')
    if (node.type === 'text' && typeof node.text !== 'string') return add(path, 'richtext.no_text')
    if (node.type === 'link' || node.type === 'autolink') checkLink(node, path)
    if (node.type === 'upload' && !uploadOf(node)) return add(path, 'richtext.no_asset')
    if (leaves.has(node.type)) return
    if (!Array.isArray(node.children)) return add(path, 'richtext.no_children')
    node.children.forEach((child, index) => {
      walk(child, `${path}.children.${index}`, depth + 1)
    })
  }
  const checkLink = (node: Node, path: string) => {
    const url = isNode(node.fields) ? node.fields.url : undefined
    if (typeof url !== 'string' || !safeAddress.test(url)) add(path, 'richtext.unsafe_link')
  }
  const root = isNode(value) ? value.root : undefined
  if (!isNode(root) || root.type !== 'root') return [{ path: 'root', code: 'richtext.no_root' }]
  walk(root, 'root', 0)
  return faults
}

function uploadOf(node: Node): boolean {
  const id = isNode(node.value) ? node.value.id : node.value
  return node.relationTo === 'assets' && typeof id === 'string'
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
