import type { PayloadRequest } from 'payload'
import { optionsOf } from '../signIn/keptOptions'
import { isPassword } from './isPassword'

/** For other plugins: is this the account's password? Nothing opens; wrong ones are counted as those of sign-ins are. */
export const isPresentPassword = (req: PayloadRequest, email: string, password: string): Promise<boolean> =>
  isPassword(req, email, password, optionsOf(req.payload))
