/** A number as a file's name: `TBP-1-XII-2026-POLRES-BANJARBARU.pdf`. */
export const fileName = (number: string): string =>
  `${number
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.pdf`
