import type { FaultRule } from './faults.ts'
import { createRandom } from './random.ts'

/** What goes wrong from one turn of a session on: a rule for its requests, or something that happens at once. */
export type Mishap = { turn: number } & ({ rule: FaultRule } | { event: 'grants-revoked' | 'tokens-expired' })

/** A bad day at Spotify, as plain data: it can be printed, and its seed makes it again. */
export type Plan = { seed: number; mishaps: readonly Mishap[] }

type Draw = {
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number
  oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item
}

const createDraw = (seed: number): Draw => {
  const random = createRandom(seed)
  const between: Draw['between'] = (from, to) => from + Math.floor(random() * (to - from + 1))
  return { between, oneOf: (items) => items[between(0, items.length - 1)] ?? items[0] }
}

const wholeApi = undefined
const places = [
  ...[wholeApi, wholeApi, wholeApi, wholeApi, wholeApi, wholeApi],
  '/v1/me',
  '/v1/me/playlists',
  '/v1/me/top/artists',
  '/v1/me/player/recently-played',
  '/v1/playlists/*',
  '/v1/playlists/*/items',
  '/v1/playlists/*/items',
  '/api/token',
] as const

/** Every kind of trouble that a session has to live through. None lasts for ever: there is a day after. */
const kinds: readonly [(draw: Draw) => FaultRule, ...((draw: Draw) => FaultRule)[]] = [
  ({ between }) => ({ what: 'rate-limit', seconds: between(1, 12), times: between(1, 3) }),
  ({ between }) => ({ what: 'rate-limit', seconds: between(30, 400) }),
  ({ between }) => ({ what: 'rate-limit-unreadable', times: between(1, 8) }),
  ({ between }) => ({ what: 'rate-limit-no-cors', times: between(1, 8) }),
  () => ({ what: 'quota' }),
  ({ between }) => ({ what: 'quota', exposed: true, seconds: between(300, 7200) }),
  ({ between, oneOf }) => ({ what: 'status', status: oneOf([500, 502, 503, 504]), times: between(1, 6) }),
  ({ between }) => ({ what: 'truncated', times: between(1, 2) }),
  ({ between }) => ({ what: 'invalid-json', times: between(1, 2) }),
  ({ between }) => ({ what: 'html', times: between(1, 2) }),
  ({ between }) => ({ what: 'empty', times: between(1, 2) }),
  ({ between, oneOf }) => ({ what: 'reset', times: between(1, 7), when: oneOf(['before', 'after']) }),
  ({ between, oneOf }) => ({ what: oneOf(['endless', 'hang']), times: between(1, 2) }),
  ({ between }) => ({ what: 'slow', ms: between(20, 120), times: between(1, 4) }),
  ({ between }) => ({ what: 'unauthorized', times: between(1, 9) }),
]

/** No token is asked for at the resource server's door, and no limit of one is that of the other's. */
const isForTokens = ({ what }: FaultRule): boolean => what !== 'unauthorized' && what !== 'quota'

function drawMishap(draw: Draw, turns: number): Mishap {
  const turn = draw.between(0, turns - 1)
  if (draw.between(1, 8) === 1) return { turn, event: draw.oneOf(['grants-revoked', 'tokens-expired']) }
  const rule = draw.oneOf(kinds)(draw)
  const match = draw.oneOf(places)
  const after = draw.oneOf([0, 0, 0, 0, draw.between(1, 6)])
  const isAnywhere = match === undefined || (match === '/api/token' && !isForTokens(rule))
  return { turn, rule: { ...rule, ...(isAnywhere ? {} : { match }), ...(after === 0 ? {} : { after }) } }
}

/**
 * What goes wrong in a session of so many turns, as `seed` has it. The mishaps stand in the order of their turns; the
 * same seed gives the same plan.
 */
export function randomPlan(seed: number, turns: number): Plan {
  // The session itself is drawn from the same seed: it must not follow the plan's numbers.
  const draw = createDraw(seed ^ 0x9e3779b9)
  const mishaps = Array.from({ length: draw.between(4, 8) }, () => drawMishap(draw, turns))
  return { seed, mishaps: mishaps.sort((one, other) => one.turn - other.turn) }
}
