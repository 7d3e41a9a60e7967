export type Verdict = { status: 400 | 409 | 503; code: string; message: string }

const notReadable: Verdict = {
  status: 400,
  code: 'value.not_readable',
  message: 'Salah satu nilai tidak dapat dibaca. Periksa id, tanggal, dan pilihan. / A value cannot be read.',
}
const exists: Verdict = {
  status: 409,
  code: 'value.exists',
  message: 'Nilai ini sudah dipakai dokumen lain. / This value is used by another document.',
}
const unknownReference: Verdict = {
  status: 400,
  code: 'value.unknown_reference',
  message: 'Dokumen yang dirujuk tidak ada. / A document referred to does not exist.',
}
const collided: Verdict = {
  status: 409,
  code: 'value.changed_meanwhile',
  message:
    'Orang lain sedang mengubah hal yang sama. Tidak ada yang tersimpan; ulangi. / Somebody else is changing the same thing. Nothing was saved; try again.',
}
const away: Verdict = {
  status: 503,
  code: 'database.away',
  message:
    'Basis data sedang tidak dapat dihubungi. Tunggu sebentar, lalu ulangi; tidak ada yang tersimpan setengah. / The database is away; try again shortly.',
}

const brokenForm: Verdict = {
  status: 400,
  code: 'form.not_usable',
  message:
    'Formulir yang dikirim rusak atau terpotong. Kirim ulang. / The form that was sent is broken or cut off.',
}
const brokenJson: Verdict = {
  status: 400,
  code: 'body.malformed',
  message: 'Nilai yang dikirim bukan JSON yang benar. / A value that was sent is not valid JSON.',
}

/** PostgreSQL error codes (appendix A of its manual) and socket errors, by their meaning to the caller. */
const verdicts: ReadonlyArray<[RegExp, Verdict]> = [
  [/^23505$/, exists],
  [/^23503$/, unknownReference],
  [/^40(001|P01)$/, collided],
  [/^22/, notReadable],
  [/^42(804|883)$/, notReadable],
  [/^(08|57P|53300)/, away],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/, away],
]

const lostConnection =
  /connection terminated|cannot begin transaction|timeout exceeded when trying to connect|client has encountered a connection error|connection broke during the commit/i

/** The words of busboy and of Payload's reader of forms. */
const formFault =
  /^(unexpected end of (form|file)|malformed (part header|content type|urlencoded form)|(multipart|urlencoded): |(unsupported|missing) content-?type|part terminated early|request is not eligible for file upload)/i

/** Payload's adapter meets an operator that no field of ours can be asked with (`near` needs a point). */
const operatorFault = /operators\[queryOperator\] is not a function/

/** A fault of whoever sent the body or the query, that Payload takes for one of ours. */
function senderFault(error: Error): Verdict | undefined {
  if (formFault.test(error.message)) return brokenForm
  if (operatorFault.test(error.message)) return notReadable
  return error instanceof SyntaxError && /\bJSON\b/.test(error.message) ? brokenJson : undefined
}

/** What an error of the database, or of a reader of bodies, means to whoever asked; null when it is a fault of ours. */
export function verdictOn(error: unknown): Verdict | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = (at as { code?: unknown }).code
    const found = typeof code === 'string' && verdicts.find(([pattern]) => pattern.test(code))
    if (found) return found[1]
    if (lostConnection.test(at.message)) return away
  }
  return (error instanceof Error && senderFault(error)) || null
}
