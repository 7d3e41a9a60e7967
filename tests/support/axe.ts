import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The grave faults of a page that shut somebody out, each with the first places where it stands (WCAG 2.1 A and AA). */
export async function graveFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .setLegacyMode()
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 5)
          .map(({ html, target }) => `${target.join(' ')} ${html.slice(0, 120)}`)
          .join(' | ')}`,
    )
}
