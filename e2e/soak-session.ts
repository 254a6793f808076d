import { createRandom } from '../src/demo/random.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What a person does, or what happens to their device, in one turn; plain data. */
export type Act =
  | { do: 'open'; view: 'Profile' | 'Playlists' | 'Settings' | 'Connection' }
  | { do: 'open-list'; name: string }
  | { do: 'peek'; requests: number }
  | { do: 'filter'; text: string }
  | { do: 'sort'; column: string }
  | { do: 'back' | 'reload' | 'log-out' | 'ask-again' | 'refresh-now' }
  | { do: 'offline'; name: string; reload: boolean }
  | { do: 'set-clock'; by: number }
  | { do: 'sleep'; ms: number; hidden: boolean }
  | { do: 'idle'; ms: number }

const lists = [
  'Tuesday',
  'One Good Song',
  'New playlist (4)',
  'Kitchen, After Nine',
  'Ferry Timetable',
  'Slow Boats',
  'Found on Cassettes',
  'Harbour Radio 1–40',
  'Podcasts for the Ironing',
  'Everything Since Lisbon',
] as const

/** What a person does in so many turns, the same for the same seed. */
export function randomSession(seed: number, turns: number): Act[] {
  const random = createRandom(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)]!
  const drawn: readonly (() => Act)[] = [
    () => ({ do: 'open', view: oneOf(['Profile', 'Playlists', 'Settings', 'Connection']) }),
    () => ({ do: 'open', view: oneOf(['Profile', 'Playlists']) }),
    () => ({ do: 'open-list', name: oneOf(lists) }),
    () => ({ do: 'open-list', name: oneOf(lists) }),
    () => ({ do: 'peek', requests: 8 + below(40) }),
    () => ({ do: 'filter', text: oneOf(['a', 'night', 'the', 'zzzz', 'é']) }),
    () => ({ do: 'sort', column: oneOf(['Title', 'Artist', 'Added']) }),
    () => ({ do: 'back' }),
    () => ({ do: 'reload' }),
    () => ({ do: 'reload' }),
    () => ({ do: 'reload' }),
    () => ({ do: 'log-out' }),
    () => ({ do: 'refresh-now' }),
    () => ({ do: 'ask-again' }),
    () => ({ do: 'offline', name: oneOf(lists), reload: random() < 0.5 }),
    () => ({ do: 'set-clock', by: oneOf([7 * minute, -7 * minute, 3 * day, -3 * day, 2 * 365 * day, -365 * day]) }),
    () => ({ do: 'sleep', ms: oneOf([2 * hour, 8 * hour]), hidden: random() < 0.4 }),
    () => ({ do: 'idle', ms: oneOf([20_000, 3 * minute]) }),
  ]
  return Array.from({ length: turns }, () => oneOf(drawn)())
}
