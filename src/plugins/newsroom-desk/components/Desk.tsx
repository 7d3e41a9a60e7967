import { getTranslation, type I18nClient } from '@payloadcms/translations'
import type {
  AdminViewServerProps,
  ClientUser,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedPermissions,
} from 'payload'
import { optionsOf } from '../options'
import { ListSection } from './ListSection'
import { readList } from './readList'
import { say } from './say'
import './desk.css'

/** The dashboard: lists of the person's own work, each read for that person alone. */
export async function Desk({ initPageResult }: AdminViewServerProps) {
  const { permissions, req } = initPageResult
  const { payload, user, i18n } = req
  if (!user) return null
  const { lists, start } = optionsOf(payload)
  const read = await Promise.all(lists.map(async (list) => ({ list, found: await readList(req, list) })))
  const admin = payload.config.routes.admin
  const mayCreate = start.filter(({ collection }) => permissions.collections?.[collection]?.create)
  return (
    <main className="desk">
      <header className="desk-head">
        <div>
          <h1>{say(req, 'title')}</h1>
          <p>{(user as { name?: string }).name ?? user.email}</p>
        </div>
        {mayCreate.map(({ collection, label }) => (
          <a className="desk-start" href={`${admin}/collections/${collection}/create`} key={collection}>
            {getTranslation(label, i18n as I18nClient)}
          </a>
        ))}
      </header>
      {read.map(
        ({ list, found }) => found && <ListSection found={found} key={list.label.id} list={list} req={req} />,
      )}
      {read.every(({ found }) => !found) && <p>{say(req, 'nothing')}</p>}
      <Rooms permissions={permissions} req={req} />
    </main>
  )
}

/** Everything else this person can open, for a phone where the side navigation is folded away. */
function Rooms({ permissions, req }: { permissions: SanitizedPermissions; req: PayloadRequest }) {
  const { config } = req.payload
  const open = config.collections.filter(
    ({ admin, slug }) => !isHidden(admin.hidden, req) && permissions.collections?.[slug]?.read,
  )
  return (
    <nav aria-label={say(req, 'rooms')} className="desk-rooms">
      <h2>{say(req, 'rooms')}</h2>
      <ul>
        {open.map(({ labels, slug }) => (
          <li key={slug}>
            <a href={`${config.routes.admin}/collections/${slug}`}>
              {getTranslation(labels.plural, req.i18n as I18nClient)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const isHidden = (hidden: SanitizedCollectionConfig['admin']['hidden'], { user }: PayloadRequest): boolean =>
  typeof hidden === 'function' ? hidden({ user: user as ClientUser | null } as never) : Boolean(hidden)
