/**
 * Cells that are red because the product is not there yet: each finding by name, with the half of the matrix that meets
 * it and the words of the cells it explains. An entry that nothing meets any more fails the run.
 */
export const waiting: ReadonlyArray<{ finding: string; half: Half; cells: RegExp }> = []

export type Half = 'reading' | 'writing'
