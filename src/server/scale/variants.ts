import { toLexical } from '../../../demo/lexical'
import { demoReleases } from '../../../demo/releases'
import { bodyHtml } from '../../collections/PressReleases/bodyHtml'
import { bodyText } from '../../collections/PressReleases/bodyText'
import { markOf } from '../../collections/PressReleases/kinds'

/** A text as the noun stores it and as the public reads it. */
export type Variant = {
  kind: string
  /** The kind's mark in a number, such as SP. */
  mark: string
  title: string
  lead: string
  place: string
  keywords: string[]
  body: object
  html: string
  words: string
}

/** How many of the other texts lend their paragraphs to a text, besides the text alone. */
const lenders = 5

/** The texts of the demo, each alone and lengthened by some of the others, so that lengths and words differ. */
export const variants = (): Variant[] =>
  demoReleases.flatMap((release, index) => [
    variant(release, []),
    ...Array.from({ length: lenders }, (_, step) => {
      const lender = demoReleases[(index + 1 + step * 4) % demoReleases.length]
      return variant(release, lender?.body.filter(({ type }) => type === 'paragraph') ?? [])
    }),
  ])

type Release = (typeof demoReleases)[number]

function variant({ kind, title, lead, place, keywords, body: own }: Release, more: Release['body']): Variant {
  const body = toLexical([...own, ...more])
  return {
    ...{ kind, mark: markOf(kind), title, lead, place, keywords, body },
    ...{ html: bodyHtml(body, new Map()), words: bodyText(body) },
  }
}
