import { expect, it } from 'vitest'
import { refuseWebhookUrl } from './webhookUrl'

it.each([
  ['https://media.example.id/hook', undefined],
  ['http://8.8.8.8:8080/', undefined],
  ['https://[2001:4860:4860::8888]/', undefined],
  ['media.example.id', 'not_a_url'],
  ['ftp://media.example.id', 'not_http'],
  ['javascript:alert(1)', 'not_http'],
  ['https://user:word@media.example.id', 'has_userinfo'],
  ['https://media.example.id/#x', 'has_fragment'],
  ['http://127.0.0.1', 'private_address'],
  ['http://0x7f.1', 'private_address'],
  ['http://017700000001', 'private_address'],
  ['http://0.0.0.0', 'private_address'],
  ['http://10.1.2.3', 'private_address'],
  ['http://172.31.0.1', 'private_address'],
  ['http://192.168.1.1', 'private_address'],
  ['http://100.64.0.1', 'private_address'],
  ['http://169.254.169.254/latest/meta-data', 'private_address'],
  ['http://[::1]', 'private_address'],
  ['http://[::]', 'private_address'],
  ['http://[::ffff:10.0.0.1]', 'private_address'],
  ['http://[64:ff9b::a00:1]', 'private_address'],
  ['http://[fd00::1]', 'private_address'],
  ['http://[fe80::1]', 'private_address'],
  ['http://localhost', 'private_address'],
  ['http://LOCALHOST.', 'private_address'],
  ['http://app.localhost', 'private_address'],
  ['http://redis', 'private_address'],
  ['http://db.internal', 'private_address'],
  ['http://printer.local', 'private_address'],
  ['http://2130706433', 'private_address'],
  ['http://0177.0.0.1', 'private_address'],
  ['http://0x7f000001', 'private_address'],
  ['http://127.1', 'private_address'],
  ['http://127.0.0.1.', 'private_address'],
  ['http://[::ffff:127.0.0.1]', 'private_address'],
  ['http://[::127.0.0.1]', 'private_address'],
  ['http://[64:ff9b::7f00:1]', 'private_address'],
  ['http://[64:ff9b:1::a00:1]', 'private_address'],
  ['http://[2002:7f00:1::]', 'private_address'],
  ['http://[2001:0:7f00:1::]', 'private_address'],
  ['http://127。0。0。1', 'private_address'],
  ['http://１２７.0.0.1', 'private_address'],
  ['http://①②⑦.⓪.⓪.①', 'private_address'],
  ['http://LOCALHOST。', 'private_address'],
  ['http://localhost%2e', 'private_address'],
  ['http://127.0.0.1:80@media.example.id', 'has_userinfo'],
  ['http://media.example.id@127.0.0.1', 'has_userinfo'],
  ['http://127.0.0.1%00.example.id', 'not_a_url'],
  ['http://media.example.id:22', 'service_port'],
  ['https://media.example.id:25', 'service_port'],
  ['http://media.example.id:5432', 'service_port'],
  ['http://media.example.id:6379', 'service_port'],
  ['http://media.example.id:443', undefined],
  ['https://media.example.id:8443', undefined],
])('%s', (url, refusal) => expect(refuseWebhookUrl(url, [])).toBe(refusal))

it('lets the operator name private addresses, port and all', () => {
  const allowed = ['127.0.0.1:4000', 'localhost:80']
  expect(refuseWebhookUrl('http://127.0.0.1:4000/hook', allowed)).toBeUndefined()
  expect(refuseWebhookUrl('http://localhost/hook', allowed)).toBeUndefined()
  expect(refuseWebhookUrl('http://127.0.0.1:4001/hook', allowed)).toBe('private_address')
  expect(refuseWebhookUrl('https://localhost/hook', allowed)).toBe('private_address')
})

it('refuses an address of more than 2000 letters', () => {
  expect(refuseWebhookUrl(`https://media.example.id/${'a'.repeat(2000)}`, [])).toBe('too_long')
})
