// The floor: a bare node:http server that answers the same bytes. node bare.mjs FILE...; path /0 answers the first file
// with two headers, /0/head with those of FILE.head, a flat list in JSON.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const answers = process.argv.slice(2).map((file) => {
  const body = readFileSync(file)
  const head = existsSync(`${file}.head`) ? JSON.parse(readFileSync(`${file}.head`, 'utf8')) : []
  return { body, head }
})
const server = createServer((req, res) => {
  const [, nth, like] = req.url?.split('/') ?? []
  const { body, head } = answers[Number(nth)] ?? {}
  if (like) res.writeHead(200, head)
  else
    res.writeHead(body ? 200 : 404, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body?.length ?? 0,
    })
  res.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.({ ready: true, port: server.address()?.port }))
