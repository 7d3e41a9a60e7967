/** Do these claims show a second factor that counts? `amr`: RFC 8176; `acr`: OpenID Connect Core, section 2. */
export function secondFactorIn(
  claims: { amr?: unknown; acr?: unknown },
  counting: readonly string[],
): boolean {
  const shown = [...(Array.isArray(claims.amr) ? claims.amr : []), claims.acr]
  return shown.some((value) => typeof value === 'string' && counting.includes(value))
}
