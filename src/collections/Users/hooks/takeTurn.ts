import {
  APIError,
  type CollectionBeforeOperationHook,
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'

/** Hashes at a time: they run on libuv's four threads, of which files and names need one. */
const atOnce = 3
/** Who waits longer than these many others at 11 sign-ins a second would be answered after his browser gave up. */
const longestQueue = 60

let running = 0
const waiting: Array<() => void> = []

/**
 * One sign-in in one transaction that begins before the account is read (`takeTurn`) and ends here: Payload reads the
 * whole account, computes a hash and writes the whole account back; a post that ended meanwhile would be revived.
 */
export async function signInAtomically(
  req: PayloadRequest,
  answer: () => Promise<Response>,
): Promise<Response> {
  req.context.signIn = true
  try {
    const response = await answer()
    // a sign-in that waits for its second factor has ended the transaction and written its ticket in another
    if (response.ok || req.transactionID) await commitTransaction(req)
    return response
  } catch (error) {
    await killTransaction(req)
    throw error
  } finally {
    if (req.context.hasTurn) leave()
  }
}

/**
 * Waits until few enough passwords are being checked on this server, then begins the sign-in's transaction. Stands
 * after the limits: a refused try takes no turn. A flood of tries leaves the database and the processor to those at work.
 */
export const takeTurn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login' || !req.context.signIn) return args
  await enter(req)
  req.context.hasTurn = true
  await initTransaction(req)
  return args
}

function enter(req: PayloadRequest): Promise<void> {
  if (running < atOnce) {
    running += 1
    return Promise.resolve()
  }
  if (waiting.length >= longestQueue) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', '5')
    throw new APIError(
      'Terlalu banyak orang masuk bersamaan. Coba lagi sebentar lagi. / Too many people are signing in at once. Try again shortly.',
      503,
      { code: 'session.busy' },
      true,
    )
  }
  return new Promise((resolve) => waiting.push(resolve))
}

/** Gives the turn to whoever waits longest, or back. */
function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}
