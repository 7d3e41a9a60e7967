import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { fromFolder } from './storage'

const root = mkdtempSync(path.join(tmpdir(), 'storage-'))
const media = path.join(root, 'media')
mkdirSync(path.join(media, 'folder'), { recursive: true })
writeFileSync(path.join(root, 'secret.txt'), 'secret')
mkdirSync(`${media}-private`)
writeFileSync(path.join(`${media}-private`, 'secret.txt'), 'secret')
writeFileSync(path.join(media, 'photo.jpg'), '0123456789')
const open = fromFolder(media)

it('opens a file whole and by a span, both ends included', async () => {
  const whole = await open('photo.jpg')
  expect(whole?.size).toBe(10)
  expect(whole && (await text(whole.stream))).toBe('0123456789')
  const span = await open('photo.jpg', { start: 2, end: 4 })
  expect(span?.size).toBe(10)
  expect(span && (await text(span.stream))).toBe('234')
})

it.each([
  ['a name that does not exist', 'absent.jpg'],
  ['a folder', 'folder'],
  ['a way out', '../secret.txt'],
  ['a way out to a neighbour with the same beginning', '../media-private/secret.txt'],
  ['an absolute path', path.join(root, 'secret.txt')],
  ['a path below a file', 'photo.jpg/x'],
  ['a name with a NUL', 'photo.jpg\0.png'],
  ['nothing', ''],
])('has no file for %s', async (_case, key) => expect(await open(key)).toBeNull())
