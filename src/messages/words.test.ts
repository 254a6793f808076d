// @vitest-environment node
import { expect, test } from 'vitest'

const catalogues = import.meta.glob<Record<string, unknown>>('./en/*.ts', { eager: true })

/** Every text of a catalogue with the way to it. */
const textsOf = (value: unknown, path: string): [path: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

const texts = Object.entries(catalogues).flatMap(([file, words]) => textsOf(words, file))

test('there are words to look at', () => {
  expect(texts.length).toBeGreaterThan(100)
})

test('no text is empty or has two spaces in a row', () => {
  expect(texts.filter(([, text]) => text.trim() === '' || /\s\s/.test(text))).toEqual([])
})

test('every tag that opens closes again', () => {
  const openTags = (text: string) => [...text.matchAll(/<([a-z]\w*)>/g)].map(([, tag]) => tag)
  const closedTags = (text: string) => [...text.matchAll(/<\/([a-z]\w*)>/g)].map(([, tag]) => tag)
  expect(texts.filter(([, text]) => openTags(text).join() !== closedTags(text).join())).toEqual([])
})

test('quotes and apostrophes are printed ones', () => {
  expect(texts.filter(([, text]) => /['"]/.test(text))).toEqual([])
})
