import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { anyText } from './arbitrary.ts'
import { itemsFromCsv, parseCsv } from './csv.ts'
import { FileError } from './errors.ts'

const cellsOf = (text: string) => parseCsv(text).records.map(({ cells }) => cells)

test.each([',', ';', '\t'])('finds out that %j stands between the cells', (delimiter) => {
  const text = `"a,;\t;,b"${delimiter}b${delimiter}c\n1${delimiter}"2,;\t;"${delimiter}3\n`
  expect(parseCsv(text).header).toEqual(['a,;\t;,b', 'b', 'c'])
  expect(cellsOf(text)).toEqual([['1', '2,;\t;', '3']])
})

test.each([
  ['CRLF', 'a,b\r\n1,2\r\n3,"x\r\ny"\r\n'],
  ['LF', 'a,b\n1,2\n3,"x\r\ny"\n'],
  ['CR', 'a,b\r1,2\r3,"x\r\ny"\r'.replace('\n', '')],
  ['both', 'a,b\r\n1,2\n3,"x\r\ny"\r\n'],
  ['none at the end', 'a,b\n1,2\n3,"x\r\ny"'],
  ['a byte order mark before and empty lines between', '\ufeffa,b\r\n\r\n1,2\r\n \r\n3,"x\r\ny"\r\n\r\n'],
  ['the separator said first', 'sep=,\r\na,b\r\n1,2\r\n3,"x\r\ny"\r\n'],
])('reads line ends: %s', (name, text) => {
  const { header, records, unread } = parseCsv(text)
  expect(header).toEqual(['a', 'b'])
  expect(unread).toEqual([])
  expect(records.map(({ cells }) => cells)).toEqual([
    ['1', '2'],
    ['3', name === 'CR' ? 'x\ry' : 'x\r\ny'],
  ])
})

test('keeps a line break at the end of the last cell', () => {
  expect(cellsOf('a,b\r\n1,"x\r"\r\n2,"y\r\n"\r\n')).toEqual([
    ['1', 'x\r'],
    ['2', 'y\r\n'],
  ])
})

test('counts lines as an editor does', () => {
  const { records, unread } = parseCsv('sep=;\na;b\n1;"x\ny"\n\n2\n3;4;5\n6;7;;\n')
  expect(records.map(({ line, text }) => ({ line, text }))).toEqual([
    { line: 3, text: '1;"x\ny"' },
    { line: 8, text: '6;7;;' },
  ])
  expect(records[1]?.cells).toEqual(['6', '7'])
  expect(unread).toEqual([
    { line: 6, text: '2' },
    { line: 7, text: '3;4;5' },
  ])
})

test('shows what is behind a quote that never ends', () => {
  const { records, unread } = parseCsv('a,b\n1,2\n3,"4\n5,6\n')
  expect(records.map(({ cells }) => cells)).toEqual([['1', '2']])
  expect(unread.map(({ line, text }) => [line, text.startsWith('3,"4')])).toEqual([[3, true]])
})

test.each(['', '\ufeff'])('refuses a file with nothing in it: %j', (text) => {
  expect(() => parseCsv(text)).toThrow(new FileError({ kind: 'empty' }))
})

test('reads whatever a writer of RFC 4180 has written, with any delimiter and line end', () => {
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 5 }))
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\r\n', '\n'), (rows, delimiter, newline) => {
      const header = (rows[0] ?? ['', '']).map((_, index) => `column ${index}`)
      const body = Papa.unparse([header, ...rows], { delimiter, newline, quotes: true })
      expect(cellsOf(body + newline)).toEqual(rows)
    }),
    { numRuns: 300 },
  )
})

test('never fails on any text, and loses no line of it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('"', ',', ';', '\n', '\r', 'a', ' ', '""', '\r\n')), (parts) => {
      const text = `a,b\n${parts.join('')}`
      const { records, unread } = parseCsv(text)
      const lines = [...records, ...unread].toSorted((one, other) => one.line - other.line)
      const found = lines.map(({ text }) => text).join('')
      const letters = (source: string) => source.replaceAll(/[^a",;]/g, '')
      expect(letters(found)).toBe(letters(text.slice(4)))
    }),
    { numRuns: 2000 },
  )
})

const read = (text: string) => itemsFromCsv(parseCsv(text))

test('takes the items in the order of the lines', () => {
  const { items } = read(
    'Position,Track URI,Track Name\n9,spotify:track:b,B\n4,spotify:episode:a,A\n5,spotify:local:x,X\n,,\n',
  )
  expect(items.map(({ position, content }) => [position, content.kind])).toEqual([
    [0, 'track'],
    [1, 'episode'],
    [2, 'local'],
    [3, 'unavailable'],
  ])
})

test('takes a table that went through a spreadsheet', () => {
  const { items } = read('Type;Track Name;Explicit;Available\r\ntrack;=Now;TRUE;FALSE\r\n')
  expect(items[0]?.content).toMatchObject({ name: '=Now', explicit: true, available: false })
})

test('shows lines of a type that there is none of, among the others that could not be read', () => {
  const { items, unread } = read('Type,Track URI,Track Name\nsong,x,y\ntrack,spotify:track:a,A\n1\n__proto__,x,y\n')
  expect(items).toHaveLength(1)
  expect(unread).toEqual([
    { line: 2, text: 'song,x,y' },
    { line: 4, text: '1' },
    { line: 5, text: '__proto__,x,y' },
  ])
})

test.each(['Track URI,Popularity\nx,1\n', 'Position,Type\n1,track\n', 'a\nb\n'])(
  'refuses what is not ours: %j',
  (text) => {
    expect(() => read(text)).toThrow(new FileError({ kind: 'not-ours' }))
  },
)
