/** Words in both languages. */
export type FaceWords = { id: string; en: string }

/** A day of the clock as the applicant reads it. */
export type FaceDay = { on: string; counted: boolean; words: FaceWords }

/** What an applicant may see of his own case, and do with it. Nothing in it names a person. */
export type PublicFace = {
  kind: FaceWords
  subject: string
  unit: string
  stage: FaceWords
  receivedAt: string
  /** Until when we answer, with every day counted or skipped; absent once answered. */
  due?: { on: string; at: string; days: FaceDay[]; law: string }
  /** What the applicant has to bring, and by when. */
  missing?: { words: string; until: string }
  /** What happened, oldest first. */
  events: Array<{ at: string; words: FaceWords }>
  outcome?: FaceWords
  /** The notice to the applicant. */
  answer?: string
  /** Files of the answer, handed over one by one behind a one-time code. */
  files?: FaceFile[]
  /** What he may do now, by when, and whether he has to write something. */
  actions: FaceAction[]
}

export type FaceFile = { id: string; title: string; form: string }

/** Something the applicant may do now, until a day, with words of his own and one of some choices. */
export type FaceAction = {
  act: string
  label: FaceWords
  help: FaceWords
  until?: string
  needsWords: boolean
  /** A button alone: nothing is written. */
  isPlain?: boolean
  /** Scans that may come along. */
  files?: Array<{ name: string; label: FaceWords }>
  choices?: { label: FaceWords; options: Array<{ value: string; label: FaceWords }>; proposed: string }
}
