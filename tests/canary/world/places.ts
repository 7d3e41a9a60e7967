/** A unit of this world: who writes there, who approves, and whether every kind of document stands there. */
export type Place = {
  key: string
  unit: string
  writer: string
  editor: string
  approver: string
  isFull?: boolean
}

/** Two trees. Around Polres Banjarbaru: below, above, beside in the same Polda, beside in another, headquarters. */
export const places: readonly Place[] = [
  {
    key: 'bjb',
    unit: 'POLDA.KALSEL.BANJARBARU',
    editor: 'editor-kalsel',
    writer: 'operator1-banjarbaru',
    approver: 'approver-banjarbaru',
    isFull: true,
  },
  {
    key: 'sek',
    unit: 'POLDA.KALSEL.BANJARBARU.BANJARBARUUTARA',
    editor: 'editor-kalsel',
    writer: 'operator-banjarbaruutara',
    approver: 'approver-banjarbaru',
  },
  {
    key: 'bjm',
    unit: 'POLDA.KALSEL.BANJARMASIN',
    editor: 'editor-kalsel',
    writer: 'operator-banjarmasin',
    approver: 'approver-kalsel',
  },
  {
    key: 'polda',
    unit: 'POLDA.KALSEL',
    editor: 'editor-kalsel',
    writer: 'operator-bidhumas-kalsel',
    approver: 'approver-kalsel',
  },
  {
    key: 'lpg',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    editor: 'editor-lampung',
    writer: 'writer-lpg',
    approver: 'approver-lampungtengah',
  },
  {
    key: 'div',
    unit: 'POLRI.DIVHUMAS',
    editor: 'editor-divhumas',
    writer: 'operator-divhumas',
    approver: 'approver-divhumas',
  },
  {
    key: 'dinkes',
    unit: 'KAPUAS.DINKES',
    editor: 'editor-kapuas',
    writer: 'writer-dinkes',
    approver: 'approver-kapuas',
    isFull: true,
  },
  {
    key: 'kominfo',
    unit: 'KAPUAS.DISKOMINFO',
    editor: 'editor-kapuas',
    writer: 'operator-diskominfo-kapuas',
    approver: 'approver-kapuas',
  },
]
