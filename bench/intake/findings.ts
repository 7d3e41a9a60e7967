import type pg from 'pg'

/** What was promised to everybody who sent something, counted: `found` is to be what was `expected`. */
export async function findingsOf(
  pool: pg.Pool,
  { requests, same }: { requests: number; same: number },
): Promise<Record<string, { found: number; expected: number }>> {
  const count = async (question: string): Promise<number> => {
    const { rows } = await pool.query<{ found: number }>(question)
    return Number(rows[0]?.found)
  }
  const serial = `substring(number from '^\\d+')::int`
  return {
    'requests with a number of their own': {
      found: await count('select count(distinct number) as found from information_requests'),
      expected: requests,
    },
    'last number of the series': {
      found: await count(`select max(${serial}) as found from information_requests`),
      expected: requests,
    },
    'gaps in the numbers': {
      found: await count(
        `select max(${serial}) - min(${serial}) + 1 - count(distinct ${serial}) as found from information_requests`,
      ),
      expected: 0,
    },
    'receipts that the code opens': {
      found: await count('select count(*) as found from request_intake_faces where number is not null'),
      expected: requests,
    },
    'letters of receipt': {
      found: await count("select count(*) as found from pgboss.job where name = 'mail'"),
      expected: requests,
    },
    'requests in the cluster of the sender': {
      found: await count(
        `select max(many) as found from (
          select count(*) as many from information_requests group by unit_id, fingerprint) clusters`,
      ),
      expected: same,
    },
    clusters: {
      found: await count('select count(distinct fingerprint) as found from information_requests'),
      expected: requests - same + 1,
    },
  }
}
