import pg from 'pg'
import { type ChainFault, verifyChain } from '../collections/AuditEntries/verifyChain'
import { env } from '../env'
import { databaseUrl } from './pool'
import { orExplain } from './runProcess'

const faults: Record<ChainFault, string> = {
  gap: 'catatan sebelum ini hilang atau urutannya diubah / an entry before this one is missing or out of order',
  link: 'tidak menyambung ke catatan sebelumnya / does not continue the entry before',
  content: 'isinya bukan yang dicatat / its content is not what was recorded',
  digest_function:
    'fungsi audit_digest di basis data telah diubah / the database function audit_digest was changed',
}

const usage = `Pakai / usage: npm run audit:verify [-- --head SIDIK]
--head: sidik yang pernah dicatat harus masih ada di rantai / a hash noted earlier must still be in the chain`

/** `npm run audit:verify`: proves the audit chain from the first entry; 1 and the first bad entry when it is broken. */
async function main(args: string[]): Promise<number> {
  const [option, head] = args
  if (args.length > 0 && (args.length !== 2 || option !== '--head' || !/^[0-9a-f]{64}$/.test(head ?? ''))) {
    console.error(usage)
    return 1
  }
  const client = new pg.Client({ connectionString: orExplain(() => databaseUrl(env())) })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const verdict = await verifyChain((sql, values) => client.query(sql, values), head)
    if (verdict.sound) console.log(`${verdict.entries} entries, chain intact, head ${verdict.head}`)
    else
      console.error(
        `Rantai audit rusak / audit chain broken at entry ${verdict.seq}: ${faults[verdict.fault]}`,
      )
    return verdict.sound ? 0 : 1
  } finally {
    await client.end()
  }
}

if (import.meta.main) {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: Error) => {
      console.error(error.message)
      process.exit(1)
    },
  )
}
