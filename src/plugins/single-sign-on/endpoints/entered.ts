/**
 * The page between the provider and the admin. A redirect would not do: the browser would call the way there
 * cross-site, and Payload would not believe its cookie.
 */
export function entered(address: string, cookie: string): Response {
  const href = address.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  return new Response(
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Masuk</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0;url=${href}"></head>
<body style="font-family:sans-serif;padding:2rem"><p>Anda sudah masuk. <a href="${href}">Lanjutkan</a></p></body></html>`,
    {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Set-Cookie': cookie,
      },
    },
  )
}
