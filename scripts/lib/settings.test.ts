import { expect, it } from 'vitest'
import { parseDotEnv } from './settings.mjs'

it.each([
  ['a plain value', 'PORT=3001', { PORT: '3001' }],
  ['spaces and an export', '  export PORT = 3001  ', { PORT: '3001' }],
  ['an empty value', 'HOST=', { HOST: '' }],
  ['comments and blank lines', '# one\n\nPORT=1 # two\n', { PORT: '1' }],
  ['a # inside a value', 'PAYLOAD_SECRET=a#b', { PAYLOAD_SECRET: 'a#b' }],
  [
    'double quotes',
    'MAIL_FROM="Hub Humas <hub@localhost>" # from',
    { MAIL_FROM: 'Hub Humas <hub@localhost>' },
  ],
  ['escapes in double quotes', 'A="x\\n\\"y\\""', { A: 'x\n"y"' }],
  ['single quotes, word for word', "A='$x \\n'", { A: '$x \\n' }],
  ['an = in the value', 'SMTP_URL=smtp://h/?a=b', { SMTP_URL: 'smtp://h/?a=b' }],
  ['Windows line ends and a byte order mark', '\uFEFFA=1\r\nB=2\r\n', { A: '1', B: '2' }],
  ['the last of two', 'A=1\nA=2', { A: '2' }],
])('reads %s', (_case, text, values) => expect(parseDotEnv(text)).toEqual(values))

it.each([
  ['a line that is no setting', 'PORT=1\nwhat is this', 2],
  ['a quote that never ends', 'A="x\nB=1', 1],
  ['words after a quote', "A='x' y", 1],
  ['a name with a space', 'MY PORT=1', 1],
])('names the line of %s', (_case, text, line) => expect(() => parseDotEnv(text)).toThrow(`line ${line} `))
