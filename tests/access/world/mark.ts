let made = 0

/** A word that stands in one document of the world and nowhere else. */
export const markOf = (): string => `cnry${String((made += 1)).padStart(5, '0')}`

/** Every mark a text shows. */
export const marksIn = (text: string): Set<string> => new Set(text.match(/cnry\d{5}/g) ?? [])
