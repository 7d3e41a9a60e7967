/** Flags under which material leaves its unit only with a second approver's word (UU 11/2012, 12/2022, 20/2025). */
export const guardedFlags = ['child', 'sexual_violence', 'suspect_visible'] as const

type Material = {
  offered?: boolean | null
  stage?: string | null
  classification?: string | null
  flags?: readonly string[] | null
}

/** Is an asset open to the other units of its tree? In use, offered, not exempt, and nobody in it to protect. */
export const isAssetOffered = ({ offered, stage, classification, flags }: Material): boolean =>
  Boolean(offered) &&
  stage === 'active' &&
  classification !== 'dikecualikan' &&
  !guardedFlags.some((flag) => flags?.includes(flag))

/**
 * Is a release open to the other units of its tree? As the public has it: published, without edits that nobody
 * approved yet, not exempt, its embargo over.
 */
export const isReleaseOffered = (
  release: Material & { amended?: boolean | null; embargoUntil?: string | null },
  now: Date,
): boolean =>
  Boolean(release.offered) &&
  release.stage === 'published' &&
  !release.amended &&
  release.classification !== 'dikecualikan' &&
  (!release.embargoUntil || new Date(release.embargoUntil) <= now)
