import { CsvError, parse } from 'csv-parse/sync'
import { badField } from '../../domain/unitImport'
import type { UnitRow } from '../../domain/unitTree'

const needed = ['code', 'name', 'kind', 'level', 'parent', 'timeZone', 'aliases']
const known = new Set([...needed, 'serves'])

/** The file cannot be read; the message names each line and what is wrong there. */
export class UnitFileError extends Error {
  override name = 'UnitFileError'
}

/**
 * Reads a unit file: CSV with the header code,name,kind,level,parent,timeZone,aliases[,serves]; aliases
 * parted by `;`, serves empty or `parent`.
 * @throws UnitFileError with every unusable line
 */
export function readUnitFile(text: string): UnitRow[] {
  const records = recordsOf(text)
  const faults: string[] = []
  const rows = records.map(({ record, line }) => {
    const row: UnitRow = {
      code: record.code ?? '',
      name: record.name ?? '',
      kind: record.kind as UnitRow['kind'],
      level: record.level ?? '',
      parent: record.parent || null,
      timeZone: record.timeZone ?? '',
      aliases: (record.aliases ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      servesParent: record.serves === 'parent',
    }
    const field = badField(row) ?? (record.serves && record.serves !== 'parent' ? 'serves' : null)
    if (field)
      faults.push(
        `baris ${line}: nilai ${field} tidak sah / line ${line}: not a usable ${field}: "${record[field] ?? ''}"`,
      )
    return row
  })
  if (faults.length > 0) throw new UnitFileError(faults.join('\n'))
  if (rows.length === 0) throw new UnitFileError('Berkas tidak memuat satuan. / The file holds no unit.')
  return rows
}

type Numbered = { record: Record<string, string>; line: number }

function recordsOf(text: string): Numbered[] {
  try {
    const parsed = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      columns: headerOf,
      info: true,
    }) as unknown as Array<{
      record: Record<string, string>
      info: { lines: number }
    }>
    return parsed.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnitFileError(`Bukan CSV yang sah. / Not usable CSV: ${error.message}`)
    throw error
  }
}

function headerOf(header: string[]): string[] {
  const missing = needed.filter((name) => !header.includes(name))
  const unknown = header.filter((name) => !known.has(name))
  if (missing.length + unknown.length === 0) return header
  throw new UnitFileError(
    `baris 1: kepala kolom tidak cocok / line 1: wrong header` +
      `${missing.length > 0 ? `; kurang / missing: ${missing.join(', ')}` : ''}` +
      `${unknown.length > 0 ? `; tidak dikenal / unknown: ${unknown.join(', ')}` : ''}`,
  )
}
