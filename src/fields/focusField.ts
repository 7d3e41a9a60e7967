/** Brings the control of a form's field into view and puts the cursor into it; nothing when it is not on the page. */
export function focusField(path: string): void {
  const place =
    document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
    document.querySelector(`[data-field-path="${path}"]`)
  if (!place) return
  const controls = 'input:not([type=hidden]), textarea, select, [contenteditable=true], button'
  const typing = place.querySelector('[contenteditable=true]')
  const control = typing ?? (place.matches(controls) ? place : place.querySelector(controls))
  place.scrollIntoView({ block: 'center', behavior: 'smooth' })
  if (control instanceof HTMLElement) control.focus({ preventScroll: true })
}
