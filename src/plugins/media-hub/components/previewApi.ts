/** What the hub answers to somebody who makes a preview link; `message` says why there is none. */
export type Preview = { url: string; expiresAt: string } | { message: string }

/** Asks for a link to the document at this address. */
export async function orderPreview(address: string, hours: number): Promise<Preview> {
  try {
    const answer = await fetch(`${address}/preview-links`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ hours }),
    })
    const said = (await answer.json()) as Preview & { errors?: Array<{ message?: string }> }
    return answer.ok ? said : { message: said.errors?.[0]?.message ?? '' }
  } catch {
    // a lost network: the person is told, and may make another one
    return { message: '' }
  }
}
