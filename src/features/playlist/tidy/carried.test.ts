import { expect, test } from 'vitest'
import { toCarried, type Carried } from './carried.ts'

const uri = 'spotify:track:0123456789012345678901'
const from = { id: 'kitchen', name: 'Kitchen', snapshotId: 's' }

test('what a tool was to open with comes back from the way to Spotify', () => {
  const all: Carried[] = [
    { given: { uris: [uri], position: 3 } },
    { order: [2, 0, 1] },
    { clip: { how: 'cut', from, positions: [1, 2], at: 4 } },
    { clip: { how: 'copy', from, positions: [1], at: null } },
  ]
  for (const carried of all) expect(toCarried(JSON.parse(JSON.stringify(carried)))).toEqual(carried)
})

test('anything else is nothing, and what no list can take is left out', () => {
  for (const kept of [undefined, null, 'order', {}, { given: {} }, { clip: { from } }])
    expect(toCarried(kept)).toBeNull()
  expect(toCarried({ given: { uris: [uri, 'spotify:local:a:b:c:1', 7], position: 0 } })).toEqual({
    given: { uris: [uri], position: 0 },
  })
})
