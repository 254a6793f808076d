/** One request that changes a list, as Spotify takes it. */
export type EditStep =
  /** `insertBefore` is counted while the rows are still in their old place. Dates stay. */
  | { do: 'move'; rangeStart: number; insertBefore: number; rangeLength: number }
  /** Takes every occurrence of 1 to 100 URIs. */
  | { do: 'remove'; uris: readonly string[] }
  /** Adds 1 to 100 URIs before `position`, with a new date. */
  | { do: 'add'; uris: readonly string[]; position: number }
  /** Puts 0 to 100 URIs in the place of all that the list has, with a new date. */
  | { do: 'replace'; uris: readonly string[] }

/** A row in the course of an edit: `from` is its position before the edit, null for one that was added since. */
export type StateRow = { uri: string; from: number | null }

export type ListState = readonly StateRow[]

export const startState = (rows: readonly { uri: string }[]): ListState => rows.map(({ uri }, from) => ({ uri, from }))

const toAdded = (uris: readonly string[]): StateRow[] => uris.map((uri) => ({ uri, from: null }))

function moved(state: ListState, { rangeStart, insertBefore, rangeLength }: EditStep & { do: 'move' }): ListState {
  const end = rangeStart + rangeLength
  const isWithin = rangeStart >= 0 && rangeLength >= 1 && end <= state.length
  if (!isWithin || insertBefore < 0 || insertBefore > state.length) throw new RangeError('Out of bounds')
  const run = state.slice(rangeStart, end)
  if (insertBefore < rangeStart)
    return [...state.slice(0, insertBefore), ...run, ...state.slice(insertBefore, rangeStart), ...state.slice(end)]
  const to = Math.max(end, insertBefore)
  return [...state.slice(0, rangeStart), ...state.slice(end, to), ...run, ...state.slice(to)]
}

/** The list after one request, by Spotify's rules. Throws RangeError where Spotify would refuse the positions. */
export function applyStep(state: ListState, step: EditStep): ListState {
  switch (step.do) {
    case 'move':
      return moved(state, step)
    case 'remove': {
      const gone = new Set(step.uris)
      return state.filter(({ uri }) => !gone.has(uri))
    }
    case 'add':
      if (step.position < 0 || step.position > state.length) throw new RangeError('Out of bounds')
      return [...state.slice(0, step.position), ...toAdded(step.uris), ...state.slice(step.position)]
    case 'replace':
      return toAdded(step.uris)
  }
}

/** The list after the first `count` requests. */
export const stateAfter = (rows: readonly { uri: string }[], steps: readonly EditStep[], count: number): ListState =>
  steps.slice(0, count).reduce(applyStep, startState(rows))

/** The list after each request, in turn: one at a time, since all of them together would be large. */
export function* statesOf(rows: readonly { uri: string }[], steps: readonly EditStep[]): Generator<ListState, void> {
  let state = startState(rows)
  for (const step of steps) yield (state = applyStep(state, step))
}
