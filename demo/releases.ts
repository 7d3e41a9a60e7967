import type { DemoRelease } from './release'
import { kalselReleases } from './releases/kalsel'
import { kaltimReleases } from './releases/kaltim'
import { kapuasReleases } from './releases/kapuas'
import { lampungReleases } from './releases/lampung'
import { mabesReleases } from './releases/mabes'

/**
 * Releases of the demo, in the order they are written. Told from events that took place (README.md
 * says which are made up), with offices in the place of persons.
 */
export const demoReleases: readonly DemoRelease[] = [
  ...mabesReleases,
  ...kalselReleases,
  ...lampungReleases,
  ...kaltimReleases,
  ...kapuasReleases,
]
