import type { Payload, TypedUser } from 'payload'
import { takeStep } from '../../src/plugins/approval-workflow'
import { closest } from '../accounts'
import { toLexical } from '../lexical'
import { demoPhotos } from '../photos'
import type { DemoRelease, Rewrite } from '../release'
import { idOf, type People } from './people'
import { route } from './route'

type Room = { payload: Payload; people: People; unitIds: ReadonlyMap<string, string> }

/** Uploads the pictures of a release as its operator. @returns their ids, in order */
export async function uploadPhotos(
  { payload, people, unitIds }: Room,
  release: DemoRelease,
): Promise<string[]> {
  const ids: string[] = []
  for (const photo of demoPhotos.filter(({ release: key }) => key === release.key)) {
    const data = await photo.render()
    const { headline, caption, creator, credit, takenAt, place, keywords } = photo
    const asset = await payload.create({
      collection: 'assets',
      data: {
        headline,
        caption,
        creator,
        credit,
        takenAt,
        place,
        keywords,
        unit: idOf(unitIds, photo.unit),
      } as never,
      file: { data, mimetype: 'image/jpeg', name: `${photo.motif}.jpg`, size: data.length },
      user: person(people, photo.uploader),
      overrideAccess: false,
    })
    ids.push(String(asset.id))
  }
  return ids
}

/** Writes the release as its operator and leads it through the workflow, each step taken by somebody who may. */
export async function tell(room: Room, release: DemoRelease, assets: string[], now: Date): Promise<void> {
  const { payload, people, unitIds } = room
  const author = person(people, release.author)
  const { kind, place, occurredAt, keywords, title, lead, body } = release
  const words = written({ title, lead, body, ...release.firstTry })
  const { id } = await payload.create({
    collection: 'press-releases',
    data: { ...words, kind, place, occurredAt, keywords, assets, unit: idOf(unitIds, release.unit) } as never,
    user: author,
    overrideAccess: false,
  })
  const actors = {
    author,
    editor: person(people, closest('editor', release.unit).key),
    approver: person(people, closest('approver', release.unit).key),
  }
  for (const move of route(release, now)) {
    if ('rewrite' in move) await rewrite(payload, author, String(id), move.rewrite)
    else
      await takeStep({
        ...move,
        payload,
        user: actors[move.by],
        collection: 'press-releases',
        id: String(id),
      })
  }
  if (release.offered) await offer(payload, actors.editor, String(id), assets)
}

/** The editor of the unit offers a published release and its pictures to the whole tree. */
async function offer(payload: Payload, user: TypedUser, release: string, assets: string[]) {
  const data = { offered: true } as never
  await payload.update({ collection: 'press-releases', id: release, data, user, overrideAccess: false })
  for (const id of assets)
    await payload.update({ collection: 'assets', id, data, user, overrideAccess: false })
}

async function rewrite(payload: Payload, user: TypedUser, id: string, words: Rewrite) {
  await payload.update({
    collection: 'press-releases',
    id,
    data: written(words) as never,
    user,
    overrideAccess: false,
  })
}

const written = ({ body, ...words }: Rewrite) => (body ? { ...words, body: toLexical(body) } : words)

function person(people: People, key: string): TypedUser {
  const found = people.get(key)
  if (!found) throw new Error(`the demo has no account ${key}`)
  return found
}
