import type { Words } from '../../../domain/publicForm'

/** Indonesian first, English second; a screen reader reads each in its own tongue. */
export const Said = ({ words }: { words: Words }) => (
  <>
    {words.id} <span lang="en">/ {words.en}</span>
  </>
)
