import { APIError } from 'payload'

export type RefusalData = {
  code: string
  problems?: Array<{ field: string; code: string; message: string }>
  stage?: string
  last?: { action: string; actor: string | null; at: string } | null
}

/** A step that may not be taken: 403 not yours, 404 unknown, 409 not from here, 422 not ready. */
export class StepRefused extends APIError<RefusalData> {
  /** Payload logs by an error's name: a refusal is an answer, not a fault of ours. */
  override name = 'APIError'

  constructor(status: number, data: RefusalData, message: string) {
    super(message, status, data, true)
  }
}
