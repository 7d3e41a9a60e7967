import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'

export type LogFile = { write(line: string): void; close(): void }

const kept = 3

/** Appends lines; at `largest` bytes the file becomes .1, .1 becomes .2 and so on, three old ones are kept. */
export function openLogFile(file: string, largest = 10_000_000): LogFile {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  let handle = openSync(file, 'a', 0o600)
  let size = fstatSync(handle).size
  let open = true
  return {
    write(line) {
      if (!open) return
      size += writeSync(handle, `${line}\n`)
      if (size < largest) return
      closeSync(handle)
      rotate(file)
      handle = openSync(file, 'a', 0o600)
      size = 0
    },
    close() {
      if (open) closeSync(handle)
      open = false
    },
  }
}

function rotate(file: string): void {
  for (let number = kept; number > 1; number -= 1) {
    if (existsSync(`${file}.${number - 1}`)) renameSync(`${file}.${number - 1}`, `${file}.${number}`)
  }
  renameSync(file, `${file}.1`)
}
