import type { Payload } from 'payload'
import type { SecondFactorOptions } from '../options'

const KEY = 'secondFactor'

/** Where the plugin keeps what it was told; the browser never gets it. */
export const keptOptions = (options: SecondFactorOptions) => ({ [KEY]: options })

/** @throws when the plugin is not installed */
export function optionsOf({ config }: Pick<Payload, 'config'>): SecondFactorOptions {
  const options = config.custom?.[KEY] as SecondFactorOptions | undefined
  if (!options) throw new Error('the plugin second-factor is not installed')
  return options
}
