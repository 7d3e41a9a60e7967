import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/**
 * Does the work that a form asks for before it is sent, and says so meanwhile. Where the browser cannot (no secure
 * connection), the form goes as it is and the server says what else can be done.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-challenge]')) {
  form.addEventListener('submit', (event) => {
    const proof = form.elements.namedItem('proof')
    const button = event.submitter
    if (!(proof instanceof HTMLInputElement) || proof.value !== '' || !globalThis.crypto?.subtle) return
    if (!(button instanceof HTMLButtonElement) || button.value !== 'send') return
    event.preventDefault()
    button.disabled = true
    const said = form.querySelector('[role=status]')
    if (said) said.textContent = 'Menyiapkan pengiriman, tunggu beberapa detik… / Preparing, a few seconds…'
    void prove(form.dataset.challenge ?? '').then((text) => {
      proof.value = text
      button.disabled = false
      form.requestSubmit(button)
    })
  })
}

async function prove(text: string): Promise<string> {
  const challenge = JSON.parse(text)
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 120_000 })
  return btoa(JSON.stringify({ challenge, solution }))
}
