import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from './arbitrary.ts'
import { guardCell, unguardCell } from './guard.ts'

test.each(['=1+1', '+1', '-1', '@SUM(1)', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\0=1', "'=1", "''@", '\0'])(
  'puts one more mark before %j, and takes it off again',
  (text) => {
    expect(guardCell(text)).toBe(`'${text}`)
    expect(unguardCell(`'${text}`)).toBe(text)
  },
)

test.each(['', 'Harbour', "'", "''", "'Round Midnight", "Rock'n'Roll", '1=1', ' =1', '\n=1', '"=1"'])(
  'leaves %j as it is, both ways',
  (text) => {
    expect(guardCell(text)).toBe(text)
    expect(unguardCell(text)).toBe(text)
  },
)

test('gives every text back, and none that it has written begins like a formula', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cell = guardCell(text)
      expect(unguardCell(cell)).toBe(text)
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\0]/)
    }),
    { numRuns: 1000 },
  )
})
