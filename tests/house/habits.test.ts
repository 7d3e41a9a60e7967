import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { consoleCalls, environmentReadings, impurities } from './habits'
import { productFiles } from './productFiles'

const files = productFiles().map((file) => [file, readFileSync(file, 'utf8')] as const)
const of = (pattern: RegExp) => files.filter(([file]) => pattern.test(file))
const notOf = (pattern: RegExp) => files.filter(([file]) => !pattern.test(file))

describe('the product', () => {
  it('reads its settings in src/env.ts only; NODE_ENV has a file of its own', () => {
    const elsewhere = notOf(/^src\/(env|server\/isDevelopment)\.ts$/)
    expect(elsewhere.flatMap(([file, text]) => environmentReadings(file, text))).toEqual([])
  })

  it('speaks through its log; only a command at the prompt and a start that fails speak to the console', () => {
    const silent = notOf(/^src\/server\/(?!http\/|api\.ts|admin\.ts|worker\.ts)/)
    expect(silent.flatMap(([file, text]) => consoleCalls(file, text))).toEqual([])
  })

  it('decides in domain from arguments alone', () => {
    const rules = of(/^src\/domain\//)
    expect(rules.length).toBeGreaterThan(5)
    expect(rules.flatMap(([file, text]) => impurities(file, text))).toEqual([])
  })

  it('says one thing per file: 250 lines at most, unless a comment `list: …` says what is listed', () => {
    const long = files.filter(
      ([, text]) => text.split('\n').length > 250 && !/^\s*(\/\/|\*|\/\*\*) ?list: \S/m.test(text),
    )
    expect(long.map(([file]) => file)).toEqual([])
  })
})

describe('the checkers', () => {
  it.each([
    ['a reading', `const port = process.env.PORT`, 1],
    ['a reading by destructuring', `const { PORT } = process.env`, 1],
    ['a reading by index', `const port = process.env['PORT']`, 1],
    ['a default', `process.env.PORT ??= '1'`, 1],
    ['the module', `import { env } from 'node:process'`, 1],
    ['the bundler’s way', `const mode = import.meta.env.MODE`, 1],
    ['handing on to a child', `spawn('node', { env: { ...process.env, PORT: '1' } })`, 0],
    ['setting for a library', `process.env.__NEXT_PRIVATE_ORIGIN = 'x'`, 0],
    ['a comment', `// process.env.PORT`, 0],
  ])('environment: %s', (_case, text, count) => expect(environmentReadings('x.ts', text)).toHaveLength(count))

  it.each([
    ['a call', `console.log(1)`, 1],
    ['a handing on', `run({ warn: console.warn })`, 1],
    ['another log', `log.info('console.log')`, 0],
  ])('console: %s', (_case, text, count) => expect(consoleCalls('x.ts', text)).toHaveLength(count))

  it.each([
    ['the clock', `const now = new Date()`, 1],
    ['the clock in numbers', `const now = Date.now()`, 1],
    ['chance', `const one = Math.random()`, 1],
    ['the network', `const answer = await fetch('/')`, 1],
    ['the process', `const port = process.env.PORT`, 1],
    ['a given day', `const day = new Date(Date.UTC(2026, 0, 1))`, 0],
    ['a field called process', `const rule = { process: 1 }\nrule.process`, 0],
  ])('purity: %s', (_case, text, count) => expect(impurities('x.ts', text)).toHaveLength(count))
})
