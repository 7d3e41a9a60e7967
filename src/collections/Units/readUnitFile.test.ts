import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readUnitFile } from './readUnitFile'

const header = 'code,name,kind,level,parent,timeZone,aliases,serves'
const file = (...lines: string[]) => [header, ...lines].join('\n')

it('reads quotes, aliases, an empty parent and a byte-order mark', () => {
  const text = `\uFEFF${file('BPP,"Polresta ""Balikpapan"", Kota",satwil,polres,,Asia/Makassar,Resta BPP; Polresta,parent')}\r\n`
  expect(readUnitFile(text)).toEqual([
    {
      code: 'BPP',
      name: 'Polresta "Balikpapan", Kota',
      kind: 'satwil',
      level: 'polres',
      parent: null,
      timeZone: 'Asia/Makassar',
      aliases: ['Resta BPP', 'Polresta'],
      servesParent: true,
    },
  ])
})

it('does without the last column', () => {
  expect(
    readUnitFile('code,name,kind,level,parent,timeZone,aliases\nX,Y,satker,opd,,Asia/Jakarta,')[0]
      ?.servesParent,
  ).toBe(false)
})

it.each([
  ['an unknown column', 'code,name,kind,level,parent,timeZone,aliases,rank', /line 1.*unknown: rank/],
  ['a missing column', 'code,name,kind,level,parent,aliases', /line 1.*missing: timeZone/],
  ['a line with too few values', file('X,Y,satker'), /line 2/],
  ['an open quote', file('X,"Y,satker,opd,,Asia/Jakarta,,'), /Quote/],
  [
    'a kind that is none',
    file('A,A,satker,opd,,Asia/Jakarta,,', '', 'X,Y,rt,opd,,Asia/Jakarta,,'),
    /line 4: not a usable kind: "rt"/,
  ],
  ['a small code', file('x.y,Y,satker,opd,,Asia/Jakarta,,'), /line 2: not a usable code: "x.y"/],
  ['a zone that is not ours', file('X,Y,satker,opd,,WIB,,'), /line 2: not a usable timeZone/],
  ['a word that serves nobody', file('X,Y,satker,opd,,Asia/Jakarta,,yes'), /line 2: not a usable serves/],
  ['no unit at all', header, /no unit/],
] as const)('refuses %s, naming the line', (_case, text, message) => {
  expect(() => readUnitFile(text)).toThrow(message)
})

it('reads the tree of the demo', () => {
  expect(readUnitFile(readFileSync('demo/units.csv', 'utf8')).length).toBeGreaterThan(250)
})
