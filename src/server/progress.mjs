// @ts-check
// Plain JavaScript: the bootstrap shows its steps with it before anything is installed or built.

/** `npm start` in all: three steps of the bootstrap, four of the hub itself. */
export const allSteps = 7

/**
 * Shows one step, Indonesian first: a live line in a terminal, else a line at its start, each 15 s and at its end.
 * @template T
 * @param {number} number
 * @param {string} title e.g. "Membangun (building)"
 * @param {(tell: (detail: string) => void) => Promise<T>} work calls `tell` with how far it is
 * @returns {Promise<T>}
 */
export async function step(number, title, work) {
  const began = Date.now()
  const label = `[${number}/${allSteps}] ${title}`
  const live = process.stdout.isTTY
  let detail = ''
  const line = () => `${label} … ${detail ? `${detail} · ` : ''}${seconds(began)}`
  const draw = () =>
    process.stdout.write(
      live ? `\r\x1b[K${line().slice(0, (process.stdout.columns || 80) - 1)}` : `${line()}\n`,
    )
  if (live) draw()
  const timer = setInterval(draw, live ? 500 : 15_000)
  const finish = (/** @type {string} */ sign) =>
    process.stdout.write(
      `${live ? '\r\x1b[K' : ''}${label} ${sign} ${detail ? `${detail} · ` : ''}${seconds(began)}\n`,
    )
  try {
    const result = await work((text) => {
      detail = text
    })
    finish('✓')
    return result
  } catch (error) {
    finish('✗')
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** @param {number} since */
const seconds = (since) => `${Math.round((Date.now() - since) / 100) / 10} s`
