import type { ReactNode } from 'react'

/** A public page without its frame. */
export type PublicPage = {
  title: string
  children: ReactNode
  /** Addresses of scripts of this house that the page runs; without them it runs none. */
  scripts?: readonly string[]
}

/** A page ready to be sent: kept by no cache, found by no search, its form only towards this house. */
export type FramedPage = { headers: Record<string, string>; html: string }

/** Puts the house's frame around a page with a form or something private on it. */
export type PublicFrame = (page: PublicPage) => FramedPage
