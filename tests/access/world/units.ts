/** The little world's trees: the police with two Polda, and a regency. */
export const unitsCsv = `code,name,kind,level,parent,timeZone,aliases,serves
POLRI,Kepolisian Negara Republik Indonesia,satker,mabes,,Asia/Jakarta,,
POLRI.DIVHUMAS,Divisi Humas Polri,satker,mabes,POLRI,Asia/Jakarta,,parent
KALSEL,Polda Kalimantan Selatan,satwil,polda,POLRI,Asia/Makassar,,
KALSEL.HUMAS,Bid Humas Polda Kalsel,satker,polda,KALSEL,Asia/Makassar,,parent
KALSEL.LANTAS,Ditlantas Polda Kalsel,satker,polda,KALSEL,Asia/Makassar,,
BJB,Polres Banjarbaru,satwil,polres,KALSEL,Asia/Makassar,,
BJB.HUMAS,Si Humas Polres Banjarbaru,satker,polres,BJB,Asia/Makassar,,parent
BJB.UTARA,Polsek Banjarbaru Utara,satwil,polsek,BJB,Asia/Makassar,,
LPG,Polda Lampung,satwil,polda,POLRI,Asia/Jakarta,,
LPG.HUMAS,Bid Humas Polda Lampung,satker,polda,LPG,Asia/Jakarta,,parent
LPG.LANTAS,Ditlantas Polda Lampung,satker,polda,LPG,Asia/Jakarta,,
LPT,Polres Lampung Tengah,satwil,polres,LPG,Asia/Jakarta,,
LPT.KOTA,Polsek Gunung Sugih,satwil,polsek,LPT,Asia/Jakarta,,
KAPUAS,Kabupaten Kapuas,satker,kabupaten,,Asia/Pontianak,,
KAPUAS.DISKOMINFO,Diskominfo Kapuas,satker,opd,KAPUAS,Asia/Pontianak,,parent
KAPUAS.DINKES,Dinas Kesehatan Kapuas,satker,opd,KAPUAS,Asia/Pontianak,,`

export type Unit = { code: string; parent: string | null; servesParent: boolean }

export const units: ReadonlyMap<string, Unit> = new Map(
  unitsCsv
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', , , , parent, , , serves] = line.split(',')
      return [code, { code, parent: parent || null, servesParent: serves === 'parent' }]
    }),
)

/** A unit and its ancestors, from itself to the root. */
export function lineOf(code: string): string[] {
  const { parent } = units.get(code) ?? { parent: null }
  return parent ? [code, ...lineOf(parent)] : [code]
}

/** The unit that a post there reaches, and whose command a document there belongs to. */
export function commandOf(code: string): string {
  const unit = units.get(code)
  return unit?.servesParent && unit.parent ? unit.parent : code
}

export type Relation = 'own' | 'below' | 'above' | 'beside' | 'outside' | 'nowhere'

/** Where a document's unit stands as seen from a post. */
export function relationOf(post: string, unit: string | null): Relation {
  if (unit === null) return 'nowhere'
  const reached = commandOf(post)
  if (unit === post || unit === reached) return 'own'
  if (lineOf(unit).at(-1) !== lineOf(reached).at(-1)) return 'outside'
  if (lineOf(unit).includes(reached)) return 'below'
  return lineOf(reached).includes(unit) ? 'above' : 'beside'
}

/** Does the post reach from strictly above the command that the unit belongs to? */
export const isStrictlyAbove = (post: string, unit: string): boolean =>
  lineOf(commandOf(unit)).slice(1).includes(commandOf(post))

export const isRoot = (post: string): boolean => units.get(commandOf(post))?.parent === null
