import type { Plugin } from 'payload'
import { papers } from './collections/papers'
import type { OfficialPapersOptions } from './options'
import { verifyTables } from './store/verifyTables'

export { type IssuePaper, issuePaper, type PaperOrder } from './issue/issuePaper'
export { revokePaper } from './issue/revokePaper'
export { csvOf } from './tables/csvOf'
export type { Table } from './tables/table'
export { tablePdfHere } from './tables/tablePdfHere'
export { xlsxOf } from './tables/xlsxOf'
export type { OfficialPapersOptions, PaperTemplate, Subject } from './options'

/**
 * Papers that a body issues: numbered and frozen with the step that causes them, printed as tagged PDF by the worker,
 * checked by anybody on a public page. Its tables come with `migrations/`.
 * @throws at start when a kind cannot be a file's name or its tables are missing
 */
export const officialPapers =
  (options: OfficialPapersOptions): Plugin =>
  (config) => {
    const odd = Object.keys(options.templates).filter((kind) => !/^[a-z][a-z_]{0,40}$/.test(kind))
    if (odd.length > 0) throw new Error(`official-papers: no kind of paper is called ${odd.join(', ')}`)
    return {
      ...config,
      custom: { ...config.custom, officialPapers: options },
      collections: [...(config.collections ?? []), papers(options)],
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await verifyTables(payload)
      },
    }
  }
