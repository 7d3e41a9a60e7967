'use client'

/** Stands on the page of a file. */
export function GatePanel() {
  return null
}
