import type { Left } from './perMinute'

/** A limit as its reader sees it; `seconds` is how long its window lasts. */
export type Policy = { name: string; seconds: number } & Left

/** The fields RateLimit-Policy and RateLimit (draft-ietf-httpapi-ratelimit-headers-10), and Retry-After once over. */
export function rateHeaders(policies: readonly Policy[]): Record<string, string> {
  const over = policies.filter((one) => one.over)
  return {
    'ratelimit-policy': policies
      .map(({ name, limit, seconds }) => `"${name}";q=${limit};w=${seconds}`)
      .join(', '),
    ratelimit: policies.map(({ name, left, resets }) => `"${name}";r=${left};t=${resets}`).join(', '),
    ...(over.length > 0 ? { 'retry-after': String(Math.max(...over.map(({ resets }) => resets))) } : {}),
  }
}
