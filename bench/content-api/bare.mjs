// The floor: a bare node:http server that answers the same bytes. node bare.mjs FILE...; path /0 answers the first file.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const bodies = process.argv.slice(2).map((file) => readFileSync(file))
const server = createServer((req, res) => {
  const body = bodies[Number(req.url?.slice(1))]
  res.writeHead(body ? 200 : 404, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body?.length ?? 0,
  })
  res.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.({ ready: true, port: server.address()?.port }))
