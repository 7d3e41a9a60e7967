import type { Words } from '../options'

type Content = { product: string; name: string; inviter: string | null; posts: Words[]; link: string }

/** The letter that invites: one link, good once and for 72 hours; Indonesian first, in plain text and in HTML. */
export function letterTo(content: Content): { subject: string; text: string; html: string } {
  return {
    subject: `Undangan ke ${content.product} / Invitation`,
    text: text(content),
    html: html(content),
  }
}

const text = ({ product, name, inviter, posts, link }: Content) => `Yth. ${name},

${inviter ?? product} mengundang Anda ke ${product}${posts.length > 0 ? ' sebagai:' : '.'}
${lines(posts, 'id')}
Buka tautan ini dalam 72 jam dan pilih kata sandi Anda sendiri. Tautan hanya berlaku satu kali:
${link}

Jangan teruskan surat ini. Bila Anda tidak mengenal undangan ini, abaikan saja: tanpa Anda, akun itu tidak dapat dimasuki.

--
Dear ${name},

${inviter ?? product} invites you to ${product}${posts.length > 0 ? ' as:' : '.'}
${lines(posts, 'en')}
Open the link above within 72 hours and choose your own password. It works once. Do not forward this letter; if you do not know what it is about, ignore it.
`

const html = ({ product, name, inviter, posts, link }: Content) => `<!doctype html>
<html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
<p>${escape(inviter ?? product)} mengundang Anda ke ${escape(product)}${posts.length > 0 ? ' sebagai:' : '.'}</p>
${list(posts, 'id')}
<p>Buka tautan ini dalam 72 jam dan pilih kata sandi Anda sendiri. Tautan hanya berlaku satu kali:</p>
<p><a href="${escape(link)}">${escape(link)}</a></p>
<p>Jangan teruskan surat ini. Bila Anda tidak mengenal undangan ini, abaikan saja: tanpa Anda, akun itu tidak dapat dimasuki.</p>
<hr><div lang="en"><p>${escape(inviter ?? product)} invites you to ${escape(product)}${posts.length > 0 ? ' as:' : '.'}</p>
${list(posts, 'en')}
<p>Open the link above within 72 hours and choose your own password. It works once. Do not forward this letter; if you do not know what it is about, ignore it.</p></div>
</body></html>`

type Language = keyof Words
const lines = (posts: Words[], language: Language) => posts.map((post) => `- ${post[language]}\n`).join('')
const list = (posts: Words[], language: Language) =>
  posts.length > 0 ? `<ul>${posts.map((post) => `<li>${escape(post[language])}</li>`).join('')}</ul>` : ''

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
