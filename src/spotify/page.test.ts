// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SpotifyError } from './errors.ts'
import { toPage } from './page.ts'

const asked = { offset: 50, limit: 50 }
const page = { href: 'x', items: [1, null, 3], limit: 50, next: null, offset: 50, previous: 'y', total: 53 }

function failureOf(wire: unknown) {
  try {
    return toPage(wire, asked)
  } catch (error) {
    return error instanceof SpotifyError ? error.failure : error
  }
}

test('reads the rows of a page, null ones too', () => {
  expect(toPage(page, asked)).toEqual({ total: 53, rows: [1, null, 3] })
})

test('reads a page that says no more than it must', () => {
  expect(toPage({ items: [], total: 0 }, asked)).toEqual({ total: 0, rows: [] })
})

test.each([
  null,
  'page',
  [],
  {},
  { total: 3 },
  { items: null, total: 3 },
  { items: {}, total: 3 },
  { items: [] },
  { items: [], total: null },
  { items: [], total: -1 },
  { items: [], total: 1.5 },
  { items: [], total: '3' },
])('%j is no page', (wire) => {
  expect(failureOf(wire)).toEqual({ kind: 'unreadable' })
})

test.each([
  ['begins elsewhere', { ...page, offset: 0 }],
  ['was cut shorter than asked for', { ...page, limit: 20 }],
  ['holds more than asked for', { ...page, items: Array.from({ length: 51 }, () => null) }],
])('a page that %s is another page', (_, wire) => {
  expect(failureOf(wire)).toEqual({ kind: 'incomplete', missing: 3 })
})

test('gives a page or says why not, whatever comes', () => {
  const anything = fc.jsonValue()
  const nearly = fc.record({ items: anything, total: anything, offset: anything, limit: anything })
  fc.assert(
    fc.property(fc.oneof(anything, nearly), (wire) => {
      const result = failureOf(wire)
      return !(result instanceof Error)
    }),
  )
})
