type Told = { errors?: Array<Record<string, unknown>> }

/**
 * Puts a refusal's own data (which field, which code) back into the answer. Payload asks `instanceof`, which is no
 * where the built admin holds two copies of its classes: then the form could not say which field is wrong.
 */
export function withFields<T extends object>(result: T, error: unknown): T {
  const { data, name, status } = error as { data?: unknown; name?: string; status?: number }
  const [first, ...others] = (result as Told).errors ?? []
  if (!first || others.length > 0 || 'data' in first) return result
  if (!data || typeof data !== 'object' || status === undefined || status >= 500) return result
  return { ...result, errors: [{ name, data, ...first }] }
}
