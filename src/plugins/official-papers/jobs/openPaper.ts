import type { Pool } from 'pg'
import { fileName } from '../rules/fileName'
import { open, type Secrets } from '../rules/sealing'

/**
 * The file of a paper for whoever takes it to its addressee (the postman); nobody's reading, so nothing is recorded.
 * @throws while it is not printed: try again
 */
export const openPaper =
  ({ pool, secrets }: { pool: Pool; secrets: Secrets }) =>
  async (paper: string): Promise<{ filename: string; contentType: string; content: Buffer }> => {
    const { rows } = await pool.query<{ sealed: Buffer | null; number: string }>(
      `select sealed_file as sealed, number from official_paper_contents c join papers on papers.id = c.paper
       where c.paper = $1`,
      [paper],
    )
    const [found] = rows
    if (!found?.sealed) throw new Error(`official-papers: the paper ${paper} is not printed yet`)
    const content = open(found.sealed, { paper, part: 'file' }, secrets)
    return { filename: fileName(found.number), contentType: 'application/pdf', content }
  }
