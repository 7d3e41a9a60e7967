import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The text of a script for the browser that the build made, read once. */
export function browserScript(name: string): () => Promise<string> {
  let text: Promise<string> | undefined
  return () => (text ??= readFile(path.resolve(`dist/browser/${name}.js`), 'utf8'))
}
