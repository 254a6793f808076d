// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, likedOf, listOf, nothing, trackOf } from './example-lists.ts'
import { createIndex, placesOf, search } from './search.ts'

const ferry = trackOf('Ferrymen, Sunday')
const lists = [
  listOf('Kitchen', [
    trackOf('Last Ferry', { by: 'Saoirse Pell Trio' }),
    ferry,
    trackOf('Été', { by: 'Ferry Choir', isrc: 'GBAYE6900531' }),
    nothing,
    undefined,
  ]),
  listOf('Slow Boats', [fileOf('Demo 4'), trackOf('Elsewhere', { by: 'Björk', on: 'On the Ferry' }), ferry, ferry]),
  likedOf([ferry]),
]
const index = createIndex({ lists })
const titles = (query: string, most?: number) => search(index, query, most).map(({ content }) => content.name)

test('titles that begin with the query come first, then those that have it, then artists and albums', () => {
  expect(titles('ferry')).toEqual(['Ferrymen, Sunday', 'Last Ferry', 'Été', 'Elsewhere'])
  expect(titles('ferry', 2)).toEqual(['Ferrymen, Sunday', 'Last Ferry'])
})

test('every word must be somewhere, whatever case and accents', () => {
  expect(titles('ETE choir')).toEqual(['Été'])
  expect(titles('bjork ferry')).toEqual(['Elsewhere'])
  expect(titles(' sunday  last ')).toEqual([])
})

test('an ISRC is found, with hyphens and without, and by its beginning', () => {
  expect(titles('gbaye6900531')).toEqual(['Été'])
  expect(titles('GB-AYE-69-00531')).toEqual(['Été'])
  expect(titles('gbaye')).toEqual(['Été'])
})

test('no words find nothing', () => {
  expect(titles('')).toEqual([])
  expect(titles(' ')).toEqual([])
})

test('an item is found once, with every place where it stands', () => {
  const [hit] = search(index, 'ferrymen')
  const places = [
    ['Kitchen', 1],
    ['Slow Boats', 2],
    ['Slow Boats', 3],
    ['', 0],
  ]
  expect(hit?.places.map(({ list, position }) => [list.name, position])).toEqual(places)
  expect(placesOf(index, ferry)).toBe(hit?.places)
})

test('what stands nowhere, or cannot be told apart, has no places', () => {
  expect(placesOf(index, trackOf('Unheard of'))).toEqual([])
  expect(placesOf(index, nothing)).toEqual([])
  expect(
    placesOf(createIndex({ lists: [listOf('a', [trackOf('x', { uri: '' })])] }), trackOf('y', { uri: '' })),
  ).toEqual([])
})

test('rows without a URI are items of their own', () => {
  const twice = [trackOf('Twin', { uri: '' }), trackOf('Twin', { uri: '' })]
  expect(search(createIndex({ lists: [listOf('a', twice)] }), 'twin')).toHaveLength(2)
})

const name = fc.string({ unit: fc.constantFrom('a', 'b', 'É', ' '), minLength: 1, maxLength: 5 })
const track = fc
  .record({ name, by: name, on: name, uri: fc.constantFrom('', 'x', 'y', 'z') })
  .map(({ name, ...more }) => trackOf(name, more))

test('whatever is asked, exactly the items are found that have every word', () => {
  fc.assert(
    fc.property(fc.array(track, { maxLength: 12 }), name, (tracks, query) => {
      const found = search(createIndex({ lists: [listOf('a', tracks)] }), query)
      const words = query.toLowerCase().replaceAll('é', 'e').split(' ').filter(Boolean)
      const firsts = tracks.filter(({ uri }, n) => uri === '' || tracks.findIndex((other) => other.uri === uri) === n)
      const expected = firsts.filter(({ name, artists, album }) => {
        const texts = [name, artists[0]?.name ?? '', album.name].map((text) => text.toLowerCase().replaceAll('é', 'e'))
        return words.length > 0 && words.every((word) => texts.some((text) => text.includes(word)))
      })
      expect(new Set(found.map(({ content }) => content))).toEqual(new Set(expected))
      expect(found).toHaveLength(expected.length)
    }),
  )
})
