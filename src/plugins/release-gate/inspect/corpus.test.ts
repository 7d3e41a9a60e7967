import { describe, expect, it } from 'vitest'
import { badOthers, goodOthers } from '../testing/corpus/others'
import { badPdfs, goodPdfs } from '../testing/corpus/pdfs'
import type { Sample } from '../testing/corpus/sample'
import { badWorkbooks, brokenWorkbooks, goodWorkbooks } from '../testing/corpus/workbooks'
import { inspect, type Inspection } from './inspect'

const corpus = {
  'bad spreadsheets': [...badWorkbooks, ...brokenWorkbooks],
  'good spreadsheets': goodWorkbooks,
  'bad PDFs': badPdfs,
  'good PDFs': goodPdfs,
  'bad pictures, texts and office files': badOthers,
  'good pictures and texts': goodOthers,
}

describe.each(Object.entries(corpus))('%s', (group, samples) => {
  it('nothing passes that should not, and nothing is stopped that should pass', {
    timeout: 300_000,
  }, async () => {
    const wrong: string[] = []
    for (const sample of samples) {
      const answer = await inspect(await sample.make(), { name: sample.name })
      if (!isRight(sample, answer))
        wrong.push(`${sample.what}: expected ${sample.expect}, got ${inWords(answer)}`)
    }
    const right = samples.length - wrong.length
    console.log(
      `${group}: ${samples.length} files, ${right} ${group.startsWith('good') ? 'passed' : 'caught'}`,
    )
    expect(wrong).toEqual([])
  })
})

function isRight({ expect: expected, secret = '' }: Sample, answer: Inspection): boolean {
  if (!answer.ok) return answer.code === expected
  if (expected === 'clean') return answer.findings.length === 0
  return answer.findings.some(({ kind, excerpt }) => kind === expected && excerpt.includes(secret))
}

const inWords = (answer: Inspection): string =>
  answer.ok
    ? answer.findings.map(({ kind, places, excerpt }) => `${kind} ${places[0]} "${excerpt}"`).join('; ') ||
      'clean'
    : `${answer.code} ${answer.detail}`
