import { expect, test } from 'vitest'
import { listOf, nothing, trackOf } from './example-lists.ts'
import { twinsOf } from './twins.ts'

const ferrymen = trackOf('Ferrymen', { isrc: 'GB1' })
const rows = listOf('', [trackOf('Other'), undefined, ferrymen, nothing, ferrymen]).rows

const none = { inList: null, added: null }

test('the same URI, the same recording and the same names are each told from nothing', () => {
  const contents = [
    ferrymen,
    trackOf('Ferrymen (live)', { isrc: 'gb-1', durationMs: 1 }),
    trackOf('x', { name: 'Other', durationMs: 201_500 }),
    trackOf('New'),
  ]
  expect(twinsOf(rows, contents).map(({ inList }) => inList)).toEqual([
    { kind: 'uri', position: 2 },
    { kind: 'isrc', position: 2 },
    { kind: 'name', position: 0 },
    null,
  ])
})

test('what is added twice points to the first of them', () => {
  const contents = [trackOf('New'), trackOf('Newer'), trackOf('New'), trackOf('New again', { name: 'New' })]
  expect(twinsOf(rows, contents)).toEqual([
    none,
    none,
    { inList: null, added: { kind: 'uri', position: 0 } },
    { inList: null, added: { kind: 'name', position: 0 } },
  ])
})

test('the closest counts: the same URI before the same recording that stands further up', () => {
  const contents = [trackOf('Ferrymen', { isrc: 'GB1' })]
  const earlier = listOf('', [trackOf('Twin', { isrc: 'GB1' }), ferrymen]).rows
  expect(twinsOf(earlier, contents)).toEqual([{ inList: { kind: 'uri', position: 1 }, added: null }])
})

test('what has no name that is known is like nothing but its URI; and 10,000 rows take no time', () => {
  const bare = trackOf('bare', { name: '', durationMs: null, by: '' })
  const many = listOf(
    '',
    Array.from({ length: 10_000 }, (_, at) => trackOf(`Song ${at}`, { isrc: `GB${at}` })),
  ).rows
  const begun = performance.now()
  expect(twinsOf(many, [bare, nothing, trackOf('Song 7')])).toEqual([
    none,
    none,
    { inList: { kind: 'uri', position: 7 }, added: null },
  ])
  expect(performance.now() - begun).toBeLessThan(1000)
})
