import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const pages = globSync(['*.md', 'docs/**/*.md', 'demo/*.md', 'src/**/*.md'])

describe('the documentation', () => {
  it('tells of every setting, in .env.example and in operations.md', () => {
    const settings = [...read('src/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(
      ([, name]) => name ?? '',
    )
    expect(settings.length).toBeGreaterThan(15)
    const untold = settings.filter(
      (name) =>
        !new RegExp(`^${name}=`, 'm').test(read('.env.example')) ||
        !read('docs/operations.md').includes(`\`${name}\``),
    )
    expect(untold).toEqual([])
  })

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test))\b/g)].map(
        ([, run, own]) => [page, run ?? own ?? ''] as const,
      ),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(([, command]) => !(command in scripts))).toEqual([])
  })

  it.each(pages)('%s links to pages that exist', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '')
    const dead = links.filter(
      (link) => !/^\w+:/.test(link) && !existsSync(path.join(path.dirname(page), link)),
    )
    expect(dead).toEqual([])
  })

  it('lists every decision', () => {
    const files = globSync('docs/decisions/[0-9]*.md').map((file) => path.basename(file))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => !read('docs/decisions/README.md').includes(`(${file})`))).toEqual([])
  })
})

describe('the check of a signature in docs/api.md', () => {
  const secret = `whsec_${Buffer.from('a secret of thirty-two bytes, so').toString('base64')}`
  const body = '{"type":"press_release.published","data":{"id":"1","version":1,"seq":1}}'
  const at = new Date('2026-11-20T06:12:44Z')
  const now = at.getTime() / 1000
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(now),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  }
  type Check = (secret: string, headers: Record<string, string>, body: string, now: number) => boolean
  const load = async () => {
    const blocks = [...read('docs/api.md').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code ?? '')
    const code = blocks.find((block) => block.includes('function isGenuine')) ?? ''
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { isGenuine: Check }
    return module.isGenuine
  }

  it('takes what the reference library signed', async () => {
    expect((await load())(secret, headers, body, now)).toBe(true)
  })

  it.each([
    ['another body', headers, `${body} `, now],
    ['another id', { ...headers, 'webhook-id': 'msg_2' }, body, now],
    ['another time', { ...headers, 'webhook-timestamp': String(now + 1) }, body, now],
    ['an old message', headers, body, now + 301],
    ['no signature', { ...headers, 'webhook-signature': '' }, body, now],
    [
      'another version of the scheme',
      { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1', 'v2') },
      body,
      now,
    ],
    ['no headers', {}, body, now],
  ] as const)('refuses %s', async (_case, given, text, when) => {
    expect((await load())(secret, given as Record<string, string>, text, when)).toBe(false)
  })

  it('takes one fitting signature among several', async () => {
    const several = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }
    expect((await load())(secret, several, body, now)).toBe(true)
  })
})
