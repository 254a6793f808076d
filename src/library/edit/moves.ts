import { createSums, longestIncreasing } from './increasing.ts'
import type { EditStep } from './model.ts'

/** What a list is to become: for each place the index of the row that stands there now, null for one that comes new. */
export type Target = readonly (number | null)[]

/** New rows that come in one go: before which row, and for which places of the target. */
export type Adding = { position: number; places: readonly number[] }

export type Moving = EditStep & { do: 'move' }

/** Rows that stand next to each other before and after, or new ones that are to stand next to each other. */
type Piece = {
  length: number
  /** Where its first row is to stand. */
  place: number
  /** It stays where it is, and others move around it. */
  settled: boolean
  /** Where the row that begins it stands; null for new rows. */
  start: number | null
  /** Where on the line it stands now, and where it will. */
  home: number
  goal: number
  /** Its neighbours as they stand at the time; null at the ends. */
  previous: Piece | null
  next: Piece | null
}

/**
 * How rows come to stand where they are to stand, keeping their dates: new rows first, each beside a row that stays, then
 * the moves. At most as many moves as there are rows outside a longest increasing subsequence; fewer where rows that
 * stand next to each other before and after, or come to do so on the way, can go together.
 */
export function arrange(target: Target): { adds: Adding[]; moves: Moving[] } {
  const pieces = toPieces(target)
  const here = pieces.filter(({ start }) => start !== null).sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  for (const at of longestIncreasing(here.map(({ place }) => place))) {
    const piece = here[at]
    if (piece !== undefined) piece.settled = true
  }
  const { adds, after } = toAdds(pieces)
  const order = [...(after.get(null) ?? []), ...here.flatMap((piece) => [piece, ...(after.get(piece) ?? [])])]
  return { adds, moves: toMoves(pieces, order) }
}

const newPiece = (place: number, start: number | null): Piece => ({
  ...{ length: 1, place, settled: start === null, start },
  ...{ home: 0, goal: 0, previous: null, next: null },
})

/** In the order of the target. */
function toPieces(target: Target): Piece[] {
  const pieces: Piece[] = []
  for (const [place, start] of target.entries()) {
    const last = pieces.at(-1)
    const next = last === undefined || last.start === null ? null : last.start + last.length
    if (last !== undefined && next === start) last.length += 1
    else pieces.push(newPiece(place, start))
  }
  return pieces
}

/**
 * New rows go behind the nearest one before them that stays: rows that are to come between the two are moved there later.
 * `after`: which pieces of new rows stand behind a piece then; null for the beginning of the list.
 */
function toAdds(pieces: readonly Piece[]): { adds: Adding[]; after: Map<Piece | null, Piece[]> } {
  const after = new Map<Piece | null, Piece[]>()
  let anchor: Piece | null = null
  for (const piece of pieces) {
    if (piece.start !== null) anchor = piece.settled ? piece : anchor
    else {
      const group = after.get(anchor)
      if (group === undefined) after.set(anchor, [piece])
      else group.push(piece)
    }
  }
  let added = 0
  const adds = [...after].map(([at, group]) => {
    const places = group.flatMap(({ place, length }) => Array.from({ length }, (_, index) => place + index))
    const position = (at === null ? 0 : (at.start ?? 0) + at.length) + added
    added += places.length
    return { position, places }
  })
  return { adds, after }
}

function link(one: Piece | null, other: Piece | null): void {
  if (one !== null) one.next = other
  if (other !== null) other.previous = one
}

/** `pieces` in the order of the target, `order` as they stand now. */
function toMoves(pieces: readonly Piece[], order: readonly Piece[]): Moving[] {
  const sums = toLine(pieces, order)
  for (const [at, piece] of order.entries()) link(order[at - 1] ?? null, piece)
  let head = order[0] ?? null
  const moves: Moving[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at]
    if (first === undefined || first.settled) continue
    const front = pieces[at - 1] ?? null
    const run = [first]
    let last = first
    for (let other = pieces[at + 1]; other?.settled === false && last.next === other; other = pieces[at + 1]) {
      run.push((last = other))
      at += 1
    }
    const rangeLength = run.reduce((sum, { length }) => sum + length, 0)
    moves.push({ do: 'move', rangeStart: sums.before(first.home), insertBefore: sums.before(first.goal), rangeLength })
    for (const piece of run) {
      sums.add(piece.home, -piece.length)
      sums.add(piece.goal, piece.length)
    }
    if (head === first) head = last.next
    link(first.previous, last.next)
    const back: Piece | null = front === null ? head : front.next
    if (front === null) head = first
    link(front, first)
    link(last, back)
  }
  return moves
}

/**
 * Puts all places on a line that a piece can be in: where it stands now, and for one that moves also where it will stand,
 * right behind the settled piece before it. What is there at a time, summed up from the left, is a position in the list.
 */
function toLine(pieces: readonly Piece[], order: readonly Piece[]): ReturnType<typeof createSums> {
  const followers = new Map<Piece | null, Piece[]>()
  let group: Piece[] = []
  followers.set(null, group)
  for (const piece of pieces) {
    if (piece.settled) followers.set(piece, (group = []))
    else group.push(piece)
  }
  const counts: number[] = []
  const keepFor = (moving: readonly Piece[] = []): void => {
    for (const piece of moving) piece.goal = counts.push(0) - 1
  }
  keepFor(followers.get(null))
  for (const piece of order) {
    piece.home = counts.push(piece.length) - 1
    keepFor(followers.get(piece))
  }
  return createSums(counts)
}
