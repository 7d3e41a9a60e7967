/** Where a person goes after signing in: what he asked for if it is a page of the admin, otherwise its front. */
export function returnTo(asked: unknown, admin: string): string {
  if (typeof asked !== 'string' || !/^\/[\w\-./~%?&=+]*$/.test(asked)) return admin
  const { origin, pathname, search } = new URL(asked, 'https://hub.invalid')
  const isAdmin = pathname === admin || pathname.startsWith(`${admin}/`)
  return origin === 'https://hub.invalid' && isAdmin ? `${pathname}${search}` : admin
}
