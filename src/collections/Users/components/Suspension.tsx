import type { UIFieldServerProps } from 'payload'
import { accountToManage } from '../accountToManage'
import { isSuspended } from '../hooks/refuseSuspended'
import { SuspensionForm } from './SuspensionForm'

/** On somebody's account, for whoever administers all his posts: shut it, or open it again. */
export async function Suspension({ id, req, user }: UIFieldServerProps) {
  if (!id || !user || user.id === id) return null
  const account = await accountToManage(req, String(id))
  return account && <SuspensionForm suspended={isSuspended(account)} />
}
