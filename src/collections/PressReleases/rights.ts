import type { PublicRights } from '../../domain/publicItem'

/**
 * Rights in a release. Announcements of public bodies may be reproduced and broadcast unless declared protected
 * (UU 28/2014 on copyright, art. 43 b); the source must be named all the same (art. 44), and the honour and
 * privacy of persons shown bind whoever passes them on (Kode Etik Jurnalistik).
 * @param at instant of first publication, ISO 8601; its year in the unit's zone stands in the notice
 */
export function rightsOf(unit: string, at: string, timeZone: string): PublicRights {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date(at))
  return { holder: unit, notice: `© ${year} ${unit}`, terms }
}

/** Printed with every release. */
export const terms =
  'Boleh dikutip, diperbanyak, dan disiarkan dengan menyebut sumber dan kredit, tanpa mengubah maknanya. Ralat dan pencabutan wajib diikuti.'
