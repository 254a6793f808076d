import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from './arbitrary.ts'
import { toFileName, uniqueFileNames } from './file-name.ts'

test.each([
  ['Night drive', 'Night drive.csv'],
  ['AC/DC: back\\slash | more', 'AC-DC- back-slash - more.csv'],
  ['Fraction⁄ and ／wide', 'Fraction- and -wide.csv'],
  ['What? "Now" <b>*', 'What_ _Now_ _b__.csv'],
  ['../../etc/passwd', '-..-etc-passwd.csv'],
  ['...hidden. ', 'hidden.csv'],
  ['  a \t\r\n b\u00a0\0c  ', 'a b c.csv'],
  ['\u202egnp.exe\u202c \u2066x\u2069', 'gnp.exe x.csv'],
  ['zero\u200bwidth\u200c and\u200d \ufeffjoined\u2060', 'zerowidth and joined.csv'],
  ['\ud800 alone \udc00', 'alone.csv'],
  ['CON', 'CON_.csv'],
  ['com1', 'com1_.csv'],
  ['LPT²', 'LPT²_.csv'],
  ['nul .txt', 'nul_ .txt.csv'],
  ['aux.mix', 'aux_.mix.csv'],
  ['console', 'console.csv'],
  ['Cafe\u0301', 'Café.csv'],
  ['', 'Untitled.csv'],
  [' .\u200b. ', 'Untitled.csv'],
  ['\u3164', 'Untitled.csv'],
  ['\u0301\ufe0f', 'Untitled.csv'],
  ['???', '___.csv'],
])('makes of %j %j', (name, file) => {
  expect(toFileName(name, 'csv')).toBe(file)
})

test.each(['👨‍👩‍👧‍👦', '🏳️‍🌈', '👩🏽‍🚀', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '🇩🇪', '❤️‍🔥', '1️⃣'])(
  'leaves %s whole',
  (emoji) => {
    expect(toFileName(`a ${emoji}`, 'csv')).toBe(`a ${emoji}.csv`)
  },
)

test('cuts between what a reader takes for letters', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(toFileName(family.repeat(10), 'csv')).toBe(`${family.repeat(4)}.csv`)
  expect(toFileName('e\u0323\u0307'.repeat(100), 'csv')).toMatch(/^(?:ẹ\u0307)+\.csv$/)
})

test('keeps the letter under a pile of marks', () => {
  expect(toFileName(`Z${'\u0300\u0315\u0334'.repeat(1000)}algo`, 'csv')).toBe('Z.csv')
  expect(toFileName(`Z${'\u0300\u0315\u0334'.repeat(40)}algo`, 'csv')).toBe('Zalgo.csv')
})

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

function expectLegal(file: string): void {
  expect(bytesOf(file)).toBeLessThanOrEqual(120)
  expect(file).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u)
  expect(file).not.toMatch(/^[\s.]|[\s.]$/)
  expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i)
  expect(file).toMatch(/.\.csv$/)
}

test('is legal whatever the name', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme', minLength: 60 })), (name) => {
      expectLegal(toFileName(name, 'csv'))
    }),
    { numRuns: 1000 },
  )
})

test('numbers names that some file system takes for the same', () => {
  expect(
    uniqueFileNames(['Mix', 'mix', 'MIX', 'Mix (2)', 'Straße', 'STRASSE', 'Café', 'CAFE\u0301', 'a/b', 'a:b'], 'csv'),
  ).toEqual([
    ...['Mix.csv', 'mix (2).csv', 'MIX (3).csv', 'Mix (2) (2).csv', 'Straße.csv', 'STRASSE (2).csv'],
    ...['Café.csv', 'CAFÉ (2).csv', 'a-b.csv', 'a-b (2).csv'],
  ])
})

test('keeps long names unique and short enough, a thousand of them too', () => {
  const files = uniqueFileNames(
    Array.from({ length: 1200 }, () => 'ü'.repeat(200)),
    'csv',
  )
  expect(new Set(files).size).toBe(1200)
  files.forEach(expectLegal)
})

test('is unique whatever the names', () => {
  const name = fc.oneof(anyText, fc.constantFrom('a', 'A', 'a (2)', 'a (2) (2)', '', 'Untitled', 'con', 'con_'))
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const files = uniqueFileNames(names, 'csv')
      expect(files).toHaveLength(names.length)
      expect(new Set(files.map((file) => file.normalize('NFKC').toLowerCase())).size).toBe(names.length)
      files.forEach(expectLegal)
    }),
  )
})
