type Code = 'bundle.number_of_parts' | 'bundle.part_altered' | 'bundle.part_unreadable'

/** A bundle that is not made; `part` counts from 1 and says which part is the reason. */
export class BundleRefused extends Error {
  override name = 'BundleRefused'

  constructor(
    readonly code: Code,
    readonly part?: number,
    options?: ErrorOptions,
  ) {
    super(part ? `${code} (${part})` : code, options)
  }
}
