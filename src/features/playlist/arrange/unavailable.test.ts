import { expect, test } from 'vitest'
import { fileOf, listOf, nothing, trackOf } from '#library/example-lists.ts'
import type { Playable } from '#spotify/track.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { unavailableIn, urisAt, withUriIn } from './unavailable.ts'

const rowsOf = (...contents: Playable[]) => listOf('', contents).rows as readonly PlaylistItem[]
const dead = trackOf('dead', { available: false })

test('what cannot be played has a name or none; files of one’s own are not among it', () => {
  const rows = rowsOf(trackOf('a'), dead, nothing, fileOf('Mine'), dead)
  // Writing the list anew would lose the file.
  expect(unavailableIn(rows)).toEqual({ named: [1, 4], nameless: [2], mayTakeNameless: false })
  expect(urisAt(rows, [1, 4])).toEqual(['spotify:track:dead', 'spotify:track:dead'])
  expect(withUriIn(rows, [1, 2, 4], new Set(['spotify:track:dead']))).toEqual([1, 4])
})

test('without files there is a way for those that have no name', () => {
  expect(unavailableIn(rowsOf(trackOf('a'), nothing))).toEqual({ named: [], nameless: [1], mayTakeNameless: true })
  expect(unavailableIn(rowsOf(trackOf('a')))).toEqual({ named: [], nameless: [], mayTakeNameless: false })
})
