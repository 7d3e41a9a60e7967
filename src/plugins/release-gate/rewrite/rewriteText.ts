import { readText, withoutUnseen } from '../inspect/text/inspectText'
import { blackedOut } from './visibleRows'

/** A text without the letters that do not show and the numbers that were decided upon. */
export const rewriteText = (bytes: Buffer, blanked: ReadonlySet<string>): Buffer =>
  Buffer.from(
    withoutUnseen(readText(bytes))
      .split('\n')
      .map((line) => blackedOut(line, '', blanked))
      .join('\n'),
  )
