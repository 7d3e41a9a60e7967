import pg from 'pg'

/**
 * A pool whose now() is ours: a function of that name stands before PostgreSQL's own in the search path. The real SQL
 * runs unchanged, and three days of retries pass in the time it takes to say so.
 */
export async function movedClock(url: string, owner: pg.Pool) {
  const { rows } = await owner.query<{ at: string }>(
    'select ceil(extract(epoch from clock_timestamp()))::bigint + 60 as at',
  )
  const start = Number(rows[0]?.at)
  await owner.query(`
    create schema moved;
    create sequence moved.seconds minvalue 0 start ${start};
    create function moved.now() returns timestamptz language sql stable as
      'select to_timestamp(last_value::double precision) from moved.seconds'`)
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    options: '-c search_path=moved,pg_catalog,public',
  })
  let now = start
  return {
    pool,
    /** Seconds since 1970 as the database tells them. */
    now: () => now,
    forward: async (seconds: number) => {
      now += Math.ceil(seconds)
      await pool.query('select setval($1, $2)', ['moved.seconds', now])
    },
  }
}

export type MovedClock = Awaited<ReturnType<typeof movedClock>>
