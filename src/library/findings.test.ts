// @vitest-environment node
import { expect, test } from 'vitest'
import { fileOf, likedOf, listOf, nothing, trackOf } from './example-lists.ts'
import { inNoPlaylist, localFilesIn, unavailableIn, type Finding } from './findings.ts'

const spots = ({ places }: Finding) => places.map(({ list, position }) => `${list.id} ${position}`)
const song = trackOf('Ferrymen')
const gone = trackOf('Gone', { available: false })

test('unavailable is what Spotify sent nothing for and what it does not play, and no file of the own', () => {
  const lists = [listOf('a', [song, nothing, fileOf('Demo'), undefined]), likedOf([gone])]
  expect(spots(unavailableIn({ lists }))).toEqual(['a 1', 'liked 0'])
})

test('files of the own are listed place by place', () => {
  const lists = [listOf('a', [fileOf('Demo'), song]), listOf('b', [fileOf('Demo')])]
  expect(spots(localFilesIn({ lists }))).toEqual(['a 0', 'b 0'])
})

test('a liked song is in no playlist unless one of the person holds it, or another release of it', () => {
  const first = trackOf('Ferry', { isrc: 'GBAYE6900531' })
  const again = trackOf('Ferry (Remastered)', { isrc: 'gbaye6900531' })
  const liked = likedOf([song, first, trackOf('Followed'), trackOf('Nowhere'), gone, nothing])
  const lists = [
    listOf('a', [song, again]),
    listOf('f', [trackOf('Followed')], { mine: false }),
    listOf('episodes', [trackOf('Nowhere')], { kind: 'episodes' }),
    liked,
  ]
  expect(spots(inNoPlaylist({ lists }))).toEqual(['liked 2', 'liked 3', 'liked 4'])
})

test('an answer says whether every list that it hangs on is here', () => {
  const half = { complete: false }
  const whole = { lists: [listOf('a', []), likedOf([])] }
  expect([unavailableIn, localFilesIn, inNoPlaylist].map((find) => find(whole).isWhole)).toEqual([true, true, true])
  const partial = { lists: [listOf('a', [], half), likedOf([])] }
  expect([unavailableIn, localFilesIn, inNoPlaylist].map((find) => find(partial).isWhole)).toEqual([
    false,
    false,
    false,
  ])
  expect(inNoPlaylist({ lists: [listOf('a', []), likedOf([], half)] }).isWhole).toBe(false)
  expect(inNoPlaylist({ lists: [listOf('a', [])] }).isWhole).toBe(false)
  expect(inNoPlaylist({ lists: [listOf('f', [], { mine: false, ...half }), likedOf([])] }).isWhole).toBe(true)
})
