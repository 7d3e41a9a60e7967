import type { PublicCorrection } from '../../../domain/publicItem'

/** What a correction is called: a serious one must be followed and confirmed. */
export const correctionMark = ({ serious }: Pick<PublicCorrection, 'serious'>): string =>
  serious ? 'Ralat penting' : 'Ralat'

/** A correction in one line, as feeds, files and letters say it. */
export const correctionLine = (correction: PublicCorrection): string =>
  `${correctionMark(correction)}: ${correction.note}`
