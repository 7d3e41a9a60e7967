import { photoWithPosition } from '../../support/photo'
import { uploadForm } from '../../support/person'
import { either, guardiansOf, storedOnly, trailOf } from '../tokens/audiences'
import { principalOf, unitId, type World } from './world'

/** Files on their way out: a photo that is redacted and released, and tables that are blocked. */
export async function makeReleasedFiles(world: World): Promise<void> {
  await releasePhoto(world)
  await blockTable(world, { key: 'table', unit: 'KAPUAS.DISKOMINFO', by: 'ppid-kapuas' })
  await blockTable(world, { key: 'list', unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH', by: 'ppid-lampung' })
}

async function releasePhoto(world: World): Promise<void> {
  const unit = 'POLDA.KALSEL'
  const issue = issuerOf(world, 'photo', unit)
  const officer = principalOf(world, 'ppid-kalsel').person
  const photo = await photoWithPosition({ width: 120, height: 90 })
  const form = uploadForm(
    photo,
    `${issue.own('filename')}.jpg`,
    { unit: unitId(world, unit), title: issue.own('title') },
    'image/jpeg',
  )
  const file = docOf(await officer.call('POST', '/api/released-files/put-up', form))
  world.docs.push({
    collection: 'released-files',
    id: file.id,
    unit,
    title: 'photo',
    verdict: guardiansOf(unit),
  })
  const act = async (who: typeof officer, order: object) =>
    docOf(await who.call('POST', `/api/released-files/${file.id}/acts`, order))
  const reason = issue.recorded('decision')
  for (const { id: finding } of file.findings)
    await act(officer, { act: 'decide', finding, verdict: 'remove', reason })
  const box = { page: 1, x: 10, y: 10, width: 20, height: 20, letter: 'h', test: issue.own('test') }
  await act(officer, { act: 'redact', boxes: [box] })
  await act(officer, { act: 'prepare' })
  await act(principalOf(world, 'atasan-ppid-kalsel').person, { act: 'sign' })
}

type Table = { key: string; unit: string; by: string }

async function blockTable(world: World, { key, unit, by }: Table): Promise<void> {
  const issue = issuerOf(world, key, unit)
  const officer = principalOf(world, by).person
  const bytes = Buffer.from(`Nama;Nilai\n=${issue.own('finding')};1\n`)
  const form = uploadForm(
    bytes,
    'data.csv',
    { unit: unitId(world, unit), title: issue.own('title') },
    'text/csv',
  )
  const file = docOf(await officer.call('POST', '/api/released-files/put-up', form))
  world.docs.push({
    collection: 'released-files',
    id: file.id,
    unit,
    title: key,
    verdict: guardiansOf(unit),
  })
  const order = { act: 'block', reason: `${issue.recorded('block')} tidak boleh keluar` }
  docOf(await officer.call('POST', `/api/released-files/${file.id}/acts`, order))
}

/** Words of a file are its guardians'; reasons also stand in the trail. */
const issuerOf = ({ registry }: World, key: string, unit: string) => ({
  own: (field: string) => registry.issue('released-file', key, field, either(storedOnly, guardiansOf(unit))),
  recorded: (field: string) =>
    registry.issue('released-file', key, field, either(guardiansOf(unit), trailOf(unit))),
})

function docOf({
  status,
  body,
  text,
}: {
  status: number
  body: { doc: { id: string; findings: Array<{ id: string }> } }
  text: string
}) {
  if (status >= 300) throw new Error(`the world: a released file: ${status} ${text.slice(0, 300)}`)
  return body.doc
}
