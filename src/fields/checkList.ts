/** Has a field of several choices drawn as boxes to tick. */
export const checkList = { Field: '/fields/components/CheckList#CheckList' } as const
