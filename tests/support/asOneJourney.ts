import { afterEach, beforeEach } from 'vitest'

/** The tests of this group go on from each other: after one failed, the rest is skipped instead of failing with it. */
export function asOneJourney(): void {
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'an earlier step of the journey failed'))
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })
}
