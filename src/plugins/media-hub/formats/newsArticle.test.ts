import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyItem } from '../testing/anyItem'
import { aPublicItem, SITE } from '../testing/aPublicItem'
import { inScript, newsArticleOf } from './newsArticle'

it('tells who published what, when, where, with whose rights, and what was corrected', () => {
  const item = aPublicItem()
  expect(newsArticleOf(item, SITE)).toMatchObject({
    '@type': 'NewsArticle',
    headline: item.title,
    description: item.lead,
    articleBody: item.bodyText,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    identifier: item.number,
    keywords: item.keywords,
    contentLocation: { name: item.place },
    publisher: { '@type': 'GovernmentOrganization', name: item.unit.name, identifier: item.unit.code },
    copyrightNotice: item.rights.notice,
    usageInfo: item.rights.terms,
    correction: { text: `Ralat: ${item.correction?.note}`, datePublished: item.correction?.at },
    image: item.assets.map(({ caption, credit, creator }) => ({
      '@type': 'ImageObject',
      caption,
      creditText: credit,
      creator: { name: creator },
      width: 1024,
    })),
  })
})

it('never ends the element it stands in, whatever people wrote, and stays JSON', () =>
  fc.assert(
    fc.property(anyItem, (item) => {
      const text = inScript(newsArticleOf(item, SITE))
      expect(text).not.toMatch(/[<\u2028\u2029]/)
      expect(JSON.parse(text)).toMatchObject({ '@type': 'NewsArticle', url: item.urls.html })
    }),
  ))
