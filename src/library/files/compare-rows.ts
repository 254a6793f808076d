/** A row as a comparison sees it. Rows with one key are the same thing. */
export type Thing = { position: number; key: string; name: string; by: string; uri: string }

/**
 * What happened to a row. `from` and `to` are its positions before and now, from 0; `from` is null for what was added, `to` for what is
 * gone.
 */
export type RowChange = Pick<Thing, 'name' | 'by' | 'uri'> &
  (
    | { kind: 'added'; from: null; to: number }
    | { kind: 'removed'; from: number; to: null }
    | { kind: 'moved'; from: number; to: number }
  )

/**
 * Few changes that make one list of the other: a thing that stands in it n times has n rows, of which the first is taken for the
 * first. What stays in order with most of the others has not moved, however far it was pushed. In the order of the
 * list as it is now, what is gone last. O(n log n).
 */
export function compareRows(before: readonly Thing[], after: readonly Thing[]): RowChange[] {
  const places = placesByKey(before)
  const taken = after.map(({ key }) => places.get(key)?.shift() ?? null)
  const staying = longestRise(taken)
  const changes = after.flatMap((thing, index): RowChange[] => {
    const place = taken[index] ?? null
    const old = place === null ? undefined : before[place]
    if (old === undefined) return [{ ...factsOf(thing), kind: 'added', from: null, to: thing.position }]
    if (staying.has(index)) return []
    return [{ ...factsOf(thing), kind: 'moved', from: old.position, to: thing.position }]
  })
  const left = [...places.values()].flatMap((rest) => rest.toArray()).sort((one, other) => one - other)
  const gone = left.flatMap((place) => before[place] ?? [])
  return [...changes, ...gone.map((thing) => toRemoved(thing))]
}

const factsOf = ({ name, by, uri }: Thing): Pick<Thing, 'name' | 'by' | 'uri'> => ({ name, by, uri })

const toRemoved = (thing: Thing): RowChange => ({ ...factsOf(thing), kind: 'removed', from: thing.position, to: null })

/** Numbers that are taken from the front: 10,000 rows of one key would make an array's `shift` slow. */
class Queue {
  readonly #numbers: number[] = []
  #next = 0

  push(number: number): void {
    this.#numbers.push(number)
  }

  shift(): number | undefined {
    const number = this.#numbers[this.#next]
    this.#next += 1
    return number
  }

  toArray(): number[] {
    return this.#numbers.slice(this.#next)
  }
}

function placesByKey(things: readonly Thing[]): ReadonlyMap<string, Queue> {
  const places = new Map<string, Queue>()
  things.forEach(({ key }, place) => {
    const queue = places.get(key) ?? new Queue()
    places.set(key, queue)
    queue.push(place)
  })
  return places
}

/** The indexes of a longest rising subsequence; null is passed over. By patience sorting. */
function longestRise(numbers: readonly (number | null)[]): ReadonlySet<number> {
  /** Where the lowest end of a rise of each length stands. */
  const ends: number[] = []
  const previous = new Map<number, number | undefined>()
  const at = (index: number | undefined): number => numbers[index ?? -1] ?? -1
  numbers.forEach((number, index) => {
    if (number === null) return
    const length = firstFrom(ends, (end) => at(end) >= number)
    previous.set(index, ends[length - 1])
    ends[length] = index
  })
  const rise = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = previous.get(index)) rise.add(index)
  return rise
}

/** The first place from which the answer is yes, by halves; the length if it is nowhere. */
function firstFrom(ends: readonly number[], isThere: (end: number) => boolean): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isThere(ends[middle] ?? -1)) high = middle
    else low = middle + 1
  }
  return low
}
