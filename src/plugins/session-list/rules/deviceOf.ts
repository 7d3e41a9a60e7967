const browsers: ReadonlyArray<[RegExp, string]> = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: ReadonlyArray<[RegExp, string]> = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * A user agent in the words a person knows his devices by: `Chrome · Android`. Versions are left out: they
 * would tell more about the person than he needs to recognise a session. Null when nothing in it is known.
 */
export function deviceOf(userAgent: string | null | undefined): string | null {
  const name = (known: ReadonlyArray<[RegExp, string]>) =>
    known.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  return [name(browsers), name(systems)].filter(Boolean).join(' · ') || null
}
