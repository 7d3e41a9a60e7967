/** Words for controls that Payload draws as bare pictures. */
export type ControlNames = Record<
  'more' | 'bold' | 'italic' | 'link' | 'edit' | 'remove' | 'move' | 'clear',
  string
>

const pictures: Array<[selector: string, name: keyof ControlNames]> = [
  ['.popup-button', 'more'],
  ['.toolbar-popup__button-bold', 'bold'],
  ['.toolbar-popup__button-italic', 'italic'],
  ['.toolbar-popup__button-link', 'link'],
  ['.upload-relationship-details__edit', 'edit'],
  ['.upload-relationship-details__remove', 'remove'],
  ['.upload--has-many__drag', 'move'],
  ['.collapsible__drag', 'move'],
  ['.date-time-picker__clear-button', 'clear'],
]

/**
 * Gives a name to every control under `root` that has none: inputs the label of their field, pictures their word.
 * What is hidden from readers leaves the order of the Tab key. Safe to run again.
 */
export function nameControls(root: ParentNode, names: ControlNames): void {
  for (const [selector, name] of pictures) {
    for (const control of root.querySelectorAll(`${selector}:not([aria-label])`)) {
      if (!control.textContent?.trim()) control.setAttribute('aria-label', names[name])
    }
  }
  const unnamed =
    '.field-type input:not([aria-label]):not([id]), .field-type .rs__input, .field-type .ContentEditable__root'
  for (const control of root.querySelectorAll(unnamed)) {
    const label = control
      .closest('.field-type')
      ?.querySelector('.field-label')
      ?.firstChild?.textContent?.trim()
    if (label && !control.hasAttribute('aria-label')) control.setAttribute('aria-label', label)
  }
  // its label must hold the words it shows (WCAG 2.5.3); the heading above says what is made
  for (const create of root.querySelectorAll('.list-create-new-doc__create-new-button[aria-label]'))
    create.removeAttribute('aria-label')
  for (const hidden of root.querySelectorAll('.rs__indicators [aria-hidden=true]'))
    hidden.setAttribute('tabindex', '-1')
}
