import { accessOperation, type Endpoint } from 'payload'

/** What a person may do, as the admin asks it to draw its menus; collections that open nothing to him are not named. */
export const openDoors: Endpoint = {
  path: '/access',
  method: 'get',
  handler: async (req) => {
    const { collections = {}, ...rest } = await accessOperation({ req })
    const open = Object.entries(collections).filter(([, doors]) => isAnyOpen(doors))
    return Response.json(
      { ...rest, collections: Object.fromEntries(open) },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
}

/** Payload leaves out what is closed, and says `true` for everything at once. */
const isAnyOpen = (doors: object | true): boolean =>
  doors === true || Object.entries(doors).some(([door, answer]) => door !== 'fields' && Boolean(answer))
