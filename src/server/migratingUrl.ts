/**
 * The connection that migrates: the migrating login acting for the processes' login from its first statement on, so
 * that what it makes belongs to that. Without a migrating login, the processes' own.
 */
export function migratingUrl(app: string, migrating: string | undefined): string {
  if (!migrating) return app
  const url = new URL(migrating)
  const role = decodeURIComponent(new URL(app).username)
  url.searchParams.set('options', `-c role=${role.replace(/[\\ ]/g, '\\$&')}`)
  return url.href
}
