import type { PayloadRequest } from 'payload'
import type { SecondFactorOptions, Step } from '../options'
import { letterAbout } from './letterAbout'

/** Records a step and writes it to the account's address, in the transaction of the request. */
export async function tell(
  req: PayloadRequest,
  step: Step,
  { onStep, product, publicUrl, send }: SecondFactorOptions,
): Promise<void> {
  await onStep(req, step)
  await send(req, { to: step.account.email, ...letterAbout(step, { product, publicUrl }) })
}
