import { expect, test } from 'vitest'
import { fitName, toLines } from './sleeve.ts'

/** Every letter is as wide as half its size. */
const measureAt = (size: number) => (text: string) => ([...new Intl.Segmenter().segment(text)].length * size) / 2
const room = { width: 544, height: 434 }

test('a short name is set as large as it goes', () => {
  expect(fitName('Sea', room, measureAt)).toEqual({ size: 128, lines: ['Sea'] })
})

test('a word is set smaller before it is broken', () => {
  const { size, lines } = fitName('Kitchen, After Nine', room, measureAt)
  expect(lines).toEqual(['Kitchen,', 'After', 'Nine'])
  expect(size).toBe(128)
  expect(fitName('Donaudampfschifffahrt', room, measureAt).lines).toEqual(['Donaudampfschifffahrt'])
})

test('what has no blanks is broken between what a reader takes for letters', () => {
  const family = '👨‍👩‍👧'
  expect(toLines(family.repeat(5), 2, (text) => [...new Intl.Segmenter().segment(text)].length)).toEqual([
    family.repeat(2),
    family.repeat(2),
    family,
  ])
})

test('a name without end fills the room and no more', () => {
  const { size, lines } = fitName('word '.repeat(200), room, measureAt)
  expect(size).toBe(36)
  expect(lines.length * size * 1.04).toBeLessThanOrEqual(room.height)
})
