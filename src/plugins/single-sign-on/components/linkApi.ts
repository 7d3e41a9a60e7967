export type LinkState = { linkedAt: string | null; mayUnlink: boolean }

/** Reads whether an account is linked. Undefined when nobody answers: then nothing is shown. */
export async function readLink(address: string): Promise<LinkState | undefined> {
  try {
    const answer = await fetch(address, { credentials: 'include', headers: { Accept: 'application/json' } })
    return answer.ok ? ((await answer.json()) as LinkState) : undefined
  } catch {
    // a lost network: the panel stays away, the account's form says so itself
    return undefined
  }
}

/** Orders that the link be cut. Never throws: a lost network is an outcome too. */
export async function orderUnlink(address: string): Promise<{ unlinked: boolean; refused?: string }> {
  try {
    const answer = await fetch(`${address}/unlink`, { method: 'POST', credentials: 'include' })
    if (answer.ok) return { unlinked: true }
    const { errors } = (await answer.json()) as { errors?: Array<{ message?: string }> }
    return { unlinked: false, refused: errors?.[0]?.message }
  } catch {
    // no answer, or one cut off: the person is told and may try again
    return { unlinked: false }
  }
}
