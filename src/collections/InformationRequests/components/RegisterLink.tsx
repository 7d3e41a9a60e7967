import type { Payload, PayloadRequest } from 'payload'
import { holds } from '../../../access/person'
import { registerWords as words, speak } from './words'

type Props = { payload: Payload; user?: PayloadRequest['user']; i18n: { language: string } }

/** In the side navigation, the way to the registers, for those who keep or watch them. */
export function RegisterLink({ payload, user, i18n }: Props) {
  if (!holds({ user: user ?? null }, 'ppid_officer', 'ppid_superior', 'auditor')) return null
  return (
    <a className="nav__link" href={`${payload.config.routes.admin}/register`}>
      <span className="nav__link-label">{speak(i18n.language)(words.title)}</span>
    </a>
  )
}
