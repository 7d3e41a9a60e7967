import { roles, type Role } from '../domain/posts'
import { type CollectionPolicy, type Grant, type Operation, operations, type Relation } from './vocabulary'

/** The Indonesian words of the policy, as an inspector reads them. */
const roleWords: Record<Role, string> = {
  operator: 'Operator',
  editor: 'Editor',
  approver: 'Pengesah',
  ppid_officer: 'Petugas PPID',
  ppid_superior: 'Atasan PPID',
  auditor: 'Auditor',
  admin: 'Administrator',
}
const operationWords: Record<Operation, string> = {
  create: 'membuat',
  read: 'membaca',
  update: 'mengubah',
  delete: 'menghapus',
  readVersions: 'membaca versi lama',
  unlock: 'membuka kunci',
}
const letters: Partial<Record<Operation, string>> = {
  create: 'C',
  read: 'R',
  update: 'U',
  delete: 'D',
  unlock: 'K',
}
const columns: ReadonlyArray<[Relation, string]> = [
  ['own', 'Satuannya'],
  ['below', 'Jajaran di bawah'],
  ['above', 'Satuan di atas'],
  ['beside', 'Satuan lain sepohon'],
  ['outside', 'Pohon lain'],
  ['nowhere', 'Tanpa satuan'],
]

/** The places of a grant in one phrase. */
function places(relations: readonly Relation[]): string {
  if (relations.includes('outside')) return 'mana pun, juga di pohon lain'
  if (relations.includes('nowhere')) return 'yang tidak bersatuan (dari pucuk pohon)'
  if (relations.includes('beside')) return 'seluruh satuan sepohon'
  if (!relations.includes('own')) return 'jajaran di bawah satuannya (bukan satuannya sendiri)'
  return relations.includes('below') ? 'satuannya dan jajaran di bawahnya' : 'satuannya'
}

/** One cell of the policy as a sentence. */
export function sentence(noun: string, operation: Operation, grant: Grant): string {
  const what = operationWords[operation]
  if ('oneself' in grant) return `Setiap orang ${what} ${noun} miliknya sendiri. ${grant.because.id}`
  const who =
    grant.roles.length === roles.length ? 'Semua peran' : listed(grant.roles.map((role) => roleWords[role]))
  const terms = grant.when === 'offered' ? ' yang ditawarkan untuk dipakai ulang' : ''
  return `${who} ${what} ${noun}${terms} di ${places(grant.relations)}. ${grant.because.id}`
}

/** A collection's policy as Markdown: role × relation, every grant as a sentence, the fields with rules of their own. */
export function collectionInWords(noun: string, slug: string, lines: CollectionPolicy): string {
  const grants = operations.flatMap((operation) =>
    lines[operation].map((grant) => sentence(noun, operation, grant)),
  )
  const closed = operations
    .filter((operation) => lines[operation].length === 0)
    .map((one) => operationWords[one])
  const fields = Object.entries(lines.fields ?? {}).map(
    ([field, { write, because }]) =>
      `| \`${field}\` | ${write === 'system' ? 'hanya sistem' : listed(write.map((role) => roleWords[role]))} | ${because.id} |`,
  )
  return [
    `## ${capital(noun)} (\`${slug}\`)`,
    '',
    ...matrix(lines),
    ...grants.map((line) => `- ${line}`),
    ...(closed.length > 0
      ? [`- Tidak seorang pun ${listed(closed, 'atau')} ${noun} melalui sistem ini.`]
      : []),
    ...(fields.length > 0 ? ['', '| Isian | Siapa yang menulis | Alasan |', '|---|---|---|', ...fields] : []),
    '',
  ].join('\n')
}

function matrix(lines: CollectionPolicy): string[] {
  const rows = roles.flatMap((role) => {
    const cells = columns.map(([relation]) => cell(lines, role, relation))
    return cells.some((one) => one !== '–') ? [`| ${roleWords[role]} | ${cells.join(' | ')} |`] : []
  })
  if (rows.length === 0) return []
  const titles = columns.map(([, title]) => title)
  return [`| Peran | ${titles.join(' | ')} |`, `|---|${columns.map(() => '---').join('|')}|`, ...rows, '']
}

function cell(lines: CollectionPolicy, role: Role, relation: Relation): string {
  const found = operations.flatMap((operation) => {
    const grants = lines[operation].filter(
      (grant) => 'roles' in grant && grant.roles.includes(role) && grant.relations.includes(relation),
    )
    if (grants.length === 0) return []
    const always = grants.some((grant) => 'roles' in grant && !grant.when)
    return [`${letters[operation] ?? operation}${always ? '' : '*'}`]
  })
  return found.join(' ') || '–'
}

const listed = (words: readonly string[], and = 'dan'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
