const names: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  sol: '/',
  plus: '+',
}

/** One sign as URLs (`%2b`), JSON and JavaScript (`\u002b`, `\x2b`, `\/`) or HTML (`&#43;`, `&#x2b;`, `&amp;`) write it. */
const sign =
  /%([0-9a-f]{2})|\\u00([0-9a-f]{2})|\\x([0-9a-f]{2})|&#x([0-9a-f]{2,4});|&#(\d{2,4});|&([a-z]{2,4});|\\([/"'\\])/gi

/** The same words without the signs of whatever carries them; unwrapped twice, for JSON inside of JSON. @returns what differs */
export function decodedForms(bytes: Uint8Array): Uint8Array[] {
  const forms: Uint8Array[] = []
  let text = Buffer.from(bytes).toString('latin1')
  for (let time = 0; time < 2; time++) {
    const next = text.replace(sign, (whole, url, json, script, hex, decimal, name, escaped) => {
      const code = url ?? json ?? script ?? hex
      if (code) return String.fromCharCode(Number.parseInt(code, 16))
      if (decimal) return String.fromCharCode(Number(decimal))
      return escaped ?? names[name.toLowerCase()] ?? whole
    })
    if (next === text) return forms
    text = next
    forms.push(Buffer.from(text, 'latin1'))
  }
  return forms
}
