import { handleEndpoints, type Migration } from 'payload'
import type { Role } from '../../../src/domain/posts'
import { approvalWorkflow } from '../../../src/plugins/approval-workflow'
import { workflowSteps } from '../../../src/plugins/approval-workflow/migrations/20261123_1_workflow_steps'
import { workflowActingFor } from '../../../src/plugins/approval-workflow/migrations/20261123_9_workflow_acting_for'
import { aPerson, open, startBlank } from './project'

type Body = {
  code?: string
  stage?: string
  doc: { id: string; stage: string }
  history: Array<{ action: string }>
}

const name = (id: string) => ({ id, en: id })

const { payload, config } = await startBlank({
  collections: [
    { slug: 'articles', access: open, fields: [{ name: 'headline', type: 'text', required: true }] },
  ],
  plugin: approvalWorkflow({
    collections: {
      articles: {
        table: {
          initial: 'written',
          stages: {
            written: { label: name('Written'), editableBy: ['operator'] },
            checked: { label: name('Checked'), final: true },
          },
          steps: {
            check: { label: name('Check'), from: ['written'], to: 'checked', by: ['editor'], fourEyes: true },
          },
        },
        content: ({ headline }) => ({ headline }),
      },
    },
    rolesAt: (req) => [(req.user as { role?: Role } | null)?.role ?? 'auditor'],
  }),
  migrations: [workflowSteps as unknown as Migration, workflowActingFor as unknown as Migration],
})

const author = await aPerson(payload, 'operator')
const editor = await aPerson(payload, 'editor')

async function ask(person: { authorization: string }, method: string, path: string, body?: unknown) {
  const headers = { ...person, 'content-type': 'application/json' }
  const request = new Request(`http://blank.example/api/articles${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const response = await handleEndpoints({ config, request })
  return { status: response.status, body: (await response.json()) as Body }
}

const made = await ask(author, 'POST', '', { headline: 'Satu', stage: 'checked' })
const { id, stage: first } = made.body.doc
const refused = await ask(author, 'POST', `/${id}/steps`, { action: 'check' })
const taken = await ask(editor, 'POST', `/${id}/steps`, { action: 'check' })
const again = await ask(editor, 'POST', `/${id}/steps`, { action: 'check' })
const edited = await ask(author, 'PATCH', `/${id}`, { headline: 'Dua' })
const seen = await ask(editor, 'GET', `/${id}/steps`)
const { history } = seen.body

console.log(
  JSON.stringify({
    first,
    refused: [refused.status, refused.body.code],
    taken: [taken.status, taken.body.stage],
    again: [again.status, again.body.code],
    edited: edited.status,
    history: history.map(({ action }) => action),
  }),
)
process.exit(0)
