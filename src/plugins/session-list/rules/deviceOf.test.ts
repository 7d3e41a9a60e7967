import { expect, it } from 'vitest'
import { deviceOf } from './deviceOf'

const mozilla = 'Mozilla/5.0'

it.each([
  [
    `${mozilla} (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36`,
    'Chrome · Android',
  ],
  [
    `${mozilla} (Linux; Android 14) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121 Mobile Safari/537.36`,
    'Samsung Internet · Android',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604`,
    'Safari · iOS',
  ],
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0`,
    'Edge · Windows',
  ],
  [`${mozilla} (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0`, 'Firefox · Linux'],
  [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/17 Safari/605`, 'Safari · macOS'],
  ['curl/8.5.0', null],
  ['<script>alert(1)</script>', null],
  [null, null],
] as const)('%s', (userAgent, words) => expect(deviceOf(userAgent)).toBe(words))
