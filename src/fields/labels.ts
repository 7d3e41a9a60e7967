/** A label, Indonesian first; the admin shows the one of the person's language. */
export const label = (id: string, en: string): { id: string; en: string } => ({ id, en })

/** An option of a select field. */
export const option = (value: string, id: string, en: string) => ({ value, label: label(id, en) })
