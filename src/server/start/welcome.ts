import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '../../env'

type DemoAccount = {
  name: string
  email: string
  password: string
  posts: Array<{ unit: string; role: string }>
}

/** What the terminal says once everything answers: addresses, demo accounts, where mails go. */
export function welcome(settings: Env, hasApiDocs: boolean): string {
  const { PUBLIC_URL, DATA_DIR, SMTP_URL } = settings
  const mail = SMTP_URL
    ? `dikirim lewat (sent by) ${new URL(SMTP_URL).host}`
    : `ditulis ke (written to) ${path.join(DATA_DIR, 'mail')}/*.eml`
  return [
    '',
    '  Hub Humas siap (ready)',
    '',
    `  Situs publik (public site)   ${PUBLIC_URL}/`,
    `  Ruang kerja (admin)          ${PUBLIC_URL}/admin`,
    ...(hasApiDocs ? [`  Dokumentasi API (API docs)   ${PUBLIC_URL}/docs`] : []),
    `  Surel (mail)                 ${mail}`,
    `  Catatan (logs)               ${path.join(DATA_DIR, 'logs')}`,
    ...accountLines(path.join(DATA_DIR, 'demo-accounts.json')),
    '',
    '  Ctrl-C untuk berhenti (to stop)',
    '',
  ].join('\n')
}

function accountLines(file: string): string[] {
  if (!existsSync(file)) return []
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]
  const rows = accounts.map(({ name, email, password, posts }) => [
    email,
    password,
    name,
    posts.map(({ unit, role }) => `${role} @ ${unit}`).join(', '),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return ['', '  Akun peragaan (demo accounts)', ...rows.map((row) => `    ${align(row, widths)}`)]
}

const align = (row: string[], widths: number[]) =>
  row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
