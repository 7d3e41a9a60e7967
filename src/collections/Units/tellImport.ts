import type { ImportPlan, ImportProblem } from '../../domain/unitImport'

const reasons: Record<ImportProblem['reason'], string> = {
  cycle: 'berada di bawah dirinya sendiri / stands below itself',
  orphan: 'induknya tidak ada atau ditutup / its parent is missing or closed',
  duplicate: 'kode dipakai dua kali / code used twice',
  too_deep: 'pohon terlalu dalam / the tree is too deep',
  bad_value: 'nilai tidak sah / unusable value',
  code_changed: 'kodenya berubah; kode lama / its code changed; the old one is',
}

/** What an import would do, a line per unit, for the person at the terminal; counts come last. */
export function tellImport({ added, changed, moved, closed, problems }: ImportPlan): string[] {
  const root = '(akar / root)'
  return [
    ...added.map(
      ({ code, name, parent }) => `+ ${code}  ${name}  (baru di bawah / new below ${parent ?? root})`,
    ),
    ...changed.map(({ code, field, from, to }) => `~ ${code}  ${field}: "${from}" -> "${to}"`),
    ...moved.map(({ code, from, to }) => `> ${code}  pindah / moves: ${from || root} -> ${to || root}`),
    ...closed.map(({ code, name }) => `x ${code}  ${name}  (ditutup / closed)`),
    ...problems.map(({ code, reason, detail }) => `! ${code}  ${reasons[reason]}: ${detail}`),
    `baru / added ${added.length}, berubah / changed ${new Set(changed.map(({ code }) => code)).size}, ` +
      `pindah / moved ${moved.length}, ditutup / closed ${closed.length}, ditolak / problems ${problems.length}`,
  ]
}
