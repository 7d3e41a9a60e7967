/** Payload's own errors by name; `next.config.ts` keeps the names of classes in the built admin. */
const byName: Readonly<Record<string, string>> = {
  ValidationError: 'field.not_valid',
  QueryError: 'query.not_usable',
  MissingFile: 'file.missing',
  FileUploadError: 'file.broken',
  AuthenticationError: 'session.wrong_credentials',
  LockedAuth: 'session.locked',
}

const byStatus: Readonly<Record<number, string>> = {
  400: 'request.refused',
  401: 'session.required',
  403: 'access.refused',
  404: 'document.not_found',
  409: 'document.conflict',
  413: 'request.too_large',
  503: 'service.unavailable',
}

type Refusal = { name?: string; status?: number; data?: unknown }

/** What a refusal is called for programs: by its own code, by its name, by its status; `internal` for a fault of ours. */
export function codeOf({ name = '', status = 500, data }: Refusal): string {
  const own = data && typeof data === 'object' && 'code' in data ? data.code : undefined
  if (typeof own === 'string') return own
  return byName[name] ?? byStatus[status] ?? (status < 500 ? 'request.refused' : 'internal')
}
