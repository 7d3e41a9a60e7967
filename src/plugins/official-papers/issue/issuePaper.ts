import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { dateIn } from '../../../domain/indonesianDate'
import { optionsOf, type Paper, type PaperTemplate, type Subject } from '../options'
import { newVerificationCode } from '../rules/verificationCode'
import { freeze } from '../store/contents'
import { say } from '../translations'

export type PaperOrder = {
  kind: string
  subject: Subject
  unit: string
  data: Record<string, unknown>
  /** The system issues it (a job, an intake without an officer): nobody's right is asked, and nobody is its issuer. */
  bySystem?: boolean
}
export type IssuePaper = (req: PayloadRequest, order: PaperOrder) => Promise<Paper>

/**
 * Issues a paper in the transaction of its cause: number, signer and every word are fixed with the commit, or there is
 * none of it. The file follows within seconds and says the same whenever it is printed.
 * @throws APIError 403 when the person may not, 422 with one problem per datum that is missing or malformed
 */
export const issuePaper: IssuePaper = async (req, { kind, subject, unit, data, bySystem = false }) => {
  const options = optionsOf(req)
  const template = options.templates[kind]
  if (!template) throw new Error(`official-papers: no paper is called ${kind}`)
  const at = new Date()
  const asked = { kind, unit, subject, at }
  if (!bySystem && !(req.user && (await options.mayIssue(req, asked))))
    throw new APIError(say(req, 'notYours'), 403, { code: 'paper.not_yours' }, true)
  const checked = checkedData(req, template, data)
  const letterhead = await options.letterheadOf(req, unit)
  const signer = await options.signerOf(req, { ...asked, letterhead })
  const number = await options.numberOf(req, { ...asked, mark: template.mark })
  const code = newVerificationCode()
  const issuedOn = dateIn(at, letterhead.timeZone)
  const outside = { kind, title: template.title, number, code, issuedOn, issuedAt: at.toISOString() }
  // system: a paper is made by the step that issues it, and by no door of Payload
  const paper: Paper = await req.payload.create({
    collection: 'papers' as CollectionSlug,
    data: {
      ...outside,
      unit,
      state: 'signed',
      subjectCollection: subject.collection,
      subject: subject.id,
      unitName: letterhead.lines.at(-1),
      issuedBy: bySystem ? null : String(req.user?.id),
      signerName: signer.name,
      signerPosition: signer.position,
      standIn: signer.standIn,
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await freeze(req, String(paper.id), { ...outside, letterhead, signer, data: checked }, options.secrets)
  await options.onIssue(req, paper)
  return paper
}

function checkedData(req: PayloadRequest, { schema }: PaperTemplate, data: Record<string, unknown>) {
  const { success, data: checked, error } = schema.safeParse(data)
  if (success) return checked
  const problems = error.issues.map(({ path }) => ({ field: path.join('.'), code: 'paper.datum' }))
  const fields = problems.map(({ field }) => field).join(', ')
  throw new APIError(
    `${say(req, 'incomplete')} (${fields})`,
    422,
    { code: 'paper.incomplete', problems },
    true,
  )
}
