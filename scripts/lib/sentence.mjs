/** Something the person at the terminal can act on: printed as it is, without a stack, and the exit is not zero. */
export class Sentence extends Error {
  name = 'Sentence'
}

/**
 * Runs the command and ends the process: 0 when it is done, else 1 with the sentence (or the stack of a fault of ours).
 * @param {() => Promise<number | void>} command may answer an exit code
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    process.exitCode = 1
    console.error(error instanceof Sentence ? `\n${error.message}\n` : error)
  }
}
