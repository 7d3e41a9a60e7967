import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { expect, it, vi } from 'vitest'
import { reach } from './reach'

const never = new AbortController().signal

async function listening(server: net.Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
const post = (host: string, speech: Parameters<typeof reach>[0]['speech'], onSaid?: () => void) =>
  reach(
    { url: `http://${host}/`, method: 'POST', speech, ...(onSaid ? { onSaid } : {}) },
    [host],
    never,
    2000,
  )

it('asks what to say once the connection stands, and tells when all of it is said', async () => {
  const order: string[] = []
  const server = http.createServer((req, res) => {
    req.resume().on('end', () => res.end(`${req.headers['x-late']}`))
  })
  server.on('connection', () => order.push('connected'))
  const host = await listening(server)
  const speech = async () => {
    await vi.waitFor(() => expect(order).toEqual(['connected']))
    order.push('asked')
    return { headers: { 'x-late': 'ya' }, body: 'kata' }
  }
  const reply = await post(host, speech, () => order.push('said'))
  expect(reply).toMatchObject({ status: 200, body: 'ya' })
  expect(order).toEqual(['connected', 'asked', 'said'])
  server.close()
})

it('asks nothing where nobody listens', async () => {
  const server = net.createServer()
  const host = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  const speech = vi.fn<() => Promise<{ headers: {} }>>()
  await expect(post(host, speech)).rejects.toThrow('ECONNREFUSED')
  expect(speech).not.toHaveBeenCalled()
})

it('says nothing when there is nothing to say, and tells why', async () => {
  const heard = vi.fn<(chunk: Buffer) => void>()
  const server = net.createServer((socket) => void socket.on('error', () => undefined).on('data', heard))
  const host = await listening(server)
  await expect(post(host, () => Promise.reject(new Error('no words')))).rejects.toThrow('no words')
  expect(heard).not.toHaveBeenCalled()
  server.close()
})
