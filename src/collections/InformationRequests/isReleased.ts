import type { PayloadRequest } from 'payload'

/** Has the release gate let this file through, and is it one that the person may see? When it cannot be asked: no. */
export async function isReleased(req: PayloadRequest, file: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/i.test(file) || !req.user) return false
  const found = await req.payload.findByID({
    collection: 'released-files',
    id: file,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  return found?.stage === 'released'
}
