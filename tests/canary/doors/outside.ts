import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Crawl } from '../crawl'
import type { Reader } from '../tokens/readers'
import type { World } from '../world/world'

const thing = (kind: 'outlet' | 'log' | 'disk' | 'database'): Reader => ({ kind, key: kind })

/** Every letter that was sent, judged by who gets it. */
export function readMails({ look }: Crawl, { hub, principals }: World): number {
  for (const letter of hub.mail.letters) {
    const to = JSON.stringify(letter.to)
    const known = [...principals.values()].find(({ email }) => to.includes(`"${email}"`))
    const outlet = /cnry-outlet-([a-z]+)-email/.exec(to)?.[1]
    const account = hub.accounts.find(({ email }) => to.includes(`"${email}"`))
    const reader: Reader = outlet
      ? { kind: 'outlet', key: outlet }
      : (known?.reader ?? {
          kind: 'staff',
          key: /cnry-user-([a-z]+)-email/.exec(to)?.[1] ?? account?.email ?? to,
          posts: account?.posts ?? [],
        })
    const { subject = '', text = '', html } = letter
    look(
      reader,
      'mail',
      `a letter “${subject}”`,
      [subject, text, html, to, JSON.stringify([...letter.headers])].join('\n'),
    )
  }
  return hub.mail.letters.length
}

/** Every message an outlet's server got, and every feed a subscriber did. */
export function readWebhooks({ look }: Crawl, { hub }: World): number {
  for (const { raw, headers } of hub.receiver.got)
    look(thing('outlet'), 'webhook', raw.slice(0, 80), raw + JSON.stringify(headers))
  for (const { url, raw, headers } of hub.receiver.pushed)
    look(thing('outlet'), 'feed', url, raw + JSON.stringify(headers))
  return hub.receiver.got.length + hub.receiver.pushed.length
}

/** Every line the processes and their database wrote. */
export async function readLogs({ look }: Crawl, { hub }: World): Promise<number> {
  const { rows } = await hub.pool.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  )
  const postgres = path.join(rows[0]?.folder ?? '', '..', 'logs', 'postgres.log')
  const lines = [
    ...(['admin', 'api', 'worker'] as const).flatMap((name) =>
      hub
        .process(name)
        .output()
        .split('\n')
        .map((line) => ({ name: name as string, line })),
    ),
    ...(existsSync(postgres)
      ? readFileSync(postgres, 'utf8')
          .split('\n')
          .map((line) => ({ name: 'postgres', line }))
      : []),
  ]
  for (const { name, line } of lines) look(thing('log'), `log ${name}`, line.slice(0, 300), line)
  return lines.length
}

/** Every file the processes wrote, but the originals in the bank: those are as they came. */
export function readFiles({ look }: Crawl, { hub, files }: World): number {
  const originals = new Set(files.map(({ name }) => name).filter((name) => !/-\d+x\d+\./.test(name)))
  const found = [path.join(hub.folder, 'data'), hub.media]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    )
    .filter((file) => statSync(file).isFile() && !originals.has(path.basename(file)))
  for (const file of found)
    look(thing('disk'), 'file on disk', file, Buffer.concat([Buffer.from(file), readFileSync(file)]))
  return found.length
}

/** Every row of every table, as one who carries the database away would read it. */
export async function readDatabase({ look }: Crawl, { hub }: World): Promise<number> {
  const { rows: tables } = await hub.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  let count = 0
  for (const { name } of tables) {
    const { rows } = await hub.pool.query<{ row: string }>(`select t::text as row from ${name} t`)
    count += rows.length
    look(thing('database'), `table ${name}`, name, rows.map(({ row }) => row).join('\n'))
  }
  return count
}
