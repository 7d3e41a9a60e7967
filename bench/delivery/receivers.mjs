// A process that stands in for every receiver: /ok/N accepts, /hang/N never answers, /ill/N answers 500.
import { createServer } from 'node:http'

let arrivals = []
setInterval(() => {
  if (arrivals.length === 0) return
  process.send(arrivals)
  arrivals = []
}, 20)

const server = createServer((req, res) => {
  const chunks = []
  req.on('data', (chunk) => chunks.push(chunk))
  req.on('end', () => {
    const { data } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    if (req.url.startsWith('/hang')) return
    if (req.url.startsWith('/ill')) return void res.writeHead(500).end('no')
    arrivals.push({ receiver: req.url, seq: data.seq, at: Date.now() })
    res.writeHead(204).end()
  })
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('disconnect', () => process.exit())
