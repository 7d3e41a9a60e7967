import { APIError, type PayloadRequest } from 'payload'

/** 429 with Retry-After; the same words whoever is tried, so that they tell nothing about an account. */
export function tooManyTries(req: PayloadRequest, kind: string, milliseconds: number): APIError {
  const wait = Math.max(1, Math.ceil(milliseconds / 1000))
  const minutes = Math.ceil(wait / 60)
  const [way, wayInEnglish] =
    kind === 'login'
      ? [' Bila lupa kata sandi, atur ulang lewat surel.', ' Or reset your password by e-mail.']
      : ['', '']
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(wait))
  return new APIError(
    `Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.${way} / Too many tries. Wait ${minutes} min, then try again.${wayInEnglish}`,
    429,
    { code: 'session.too_many_tries', retryAfter: wait },
    true,
  )
}
