import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { items, SITE } from '../testing/aPublicItem'
import { anyItem } from '../testing/anyItem'
import { judgesAtHand, newsmlJudge, ninjsJudge, ninjsSuite, NOT_AT_HAND } from '../testing/judges'
import { canceledNewsml, newsmlOf } from './newsml'
import { canceledNinjs, ninjsOf } from './ninjs'

const gone = {
  id: 'a',
  slug: 'a',
  version: 4,
  withdrawnAt: '2026-11-21T00:00:00.000Z',
  reason: 'Keliru <&>.',
}
const written = (document: object) => JSON.parse(JSON.stringify(document)) as unknown

if (!judgesAtHand) it.skip(NOT_AT_HAND, () => undefined)

describe.runIf(judgesAtHand)('IPTC judges ninjs', () => {
  it.each(['3.0', '3.1'] as const)('%s: its own suite passes and fails as it should', (version) => {
    const judge = ninjsJudge(version)
    const good = ninjsSuite(version, 'should_pass')
    const bad = ninjsSuite(version, 'should_fail')
    expect(good.filter(({ document }) => judge(document).length > 0).map(({ name }) => name)).toEqual([])
    expect(bad.filter(({ document }) => judge(document).length === 0).map(({ name }) => name)).toEqual([])
    expect(good.length * bad.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(items))('3.1: %s is valid', (_name, make) => {
    expect(ninjsJudge('3.1')(written(ninjsOf(make(), SITE)))).toEqual([])
  })

  it('3.1: any item is valid', () => {
    const judge = ninjsJudge('3.1')
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(judge(written(ninjsOf(item, SITE)))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('3.1: what stands for a withdrawn release is valid, and a word too much is not', () => {
    const document = canceledNinjs(gone, SITE)
    expect(ninjsJudge('3.1')(written(document))).toEqual([])
    expect(ninjsJudge('3.1')({ ...document, body: 'x' })).not.toEqual([])
  })
})

describe.runIf(judgesAtHand)('IPTC judges NewsML-G2 2.35', () => {
  it.each(Object.entries(items))('%s is valid', (_name, make) => {
    expect(newsmlJudge()(newsmlOf(make(), SITE))).toEqual([])
  })

  it('any item is valid', () => {
    const judge = newsmlJudge()
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(judge(newsmlOf(item, SITE))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('what stands for a withdrawn release is valid, and its parts in another order are not', () => {
    const document = canceledNewsml(gone, SITE)
    expect(newsmlJudge()(document)).toEqual([])
    const turned = document.replace(/(<versionCreated>.*<\/versionCreated>)(<pubStatus.*?\/>)/, '$2$1')
    expect(turned).not.toBe(document)
    expect(newsmlJudge()(turned)).not.toEqual([])
  })
})
