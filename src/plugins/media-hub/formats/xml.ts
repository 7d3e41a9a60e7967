/** An element: `@name` is an attribute, `#` its text, `#xml` what is written already, anything else a child; a list repeats it. */
export type Xml = { [name: string]: Xml | Xml[] | string | string[] | number | undefined }

/**
 * A document in UTF-8. Texts come out as they went in, markup in them escaped, except for control characters and
 * halves of surrogate pairs, which XML cannot hold. What is undefined is not written.
 */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${childrenOf(root)}\n`

/** Elements without a document around them. */
export const xmlFragment = (nodes: Xml): string => childrenOf(nodes)

const childrenOf = (node: Xml): string =>
  Object.entries(node)
    .map(([name, value]) => {
      if (name.startsWith('@') || value === undefined) return ''
      if (name === '#') return escapeXml(String(value))
      if (name === '#xml') return String(value)
      return (Array.isArray(value) ? value : [value]).map((one) => element(name, one)).join('')
    })
    .join('')

function element(name: string, value: Xml | string | number): string {
  const node: Xml = typeof value === 'object' ? value : { '#': value }
  const attributes = Object.entries(node).flatMap(([key, one]) =>
    key.startsWith('@') && one !== undefined ? [` ${key.slice(1)}="${escapeXml(String(one), true)}"`] : [],
  )
  const inner = childrenOf(node)
  const open = `<${name}${attributes.join('')}`
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`
}

/** In an attribute a line break or tab would be read as a blank, so they are written as references. */
export function escapeXml(text: string, inAttribute = false): string {
  const escaped = cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  if (!inAttribute) return escaped
  return escaped.replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

/** Text that every reader of feeds and XML takes: no control characters, halves of pairs, or noncharacters. */
export const cleanText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\ufffd\ufffe\uffff]/gu, '')
