import { isItemUri } from '#spotify/uris.ts'
import type { Clip } from './clip.ts'

/** Tracks and episodes that were dropped or pasted, and before which row (from 0) they are to stand. */
export type Given = { uris: readonly string[]; position: number }

/**
 * What was cut or copied, as positions in a snapshot: the rows themselves are on this device. `at`: the position of the row after
 * which it may stand.
 */
export type ClipMark = Pick<Clip, 'how' | 'from'> & { positions: readonly number[]; at: number | null }

/** What a tool opens with, beside the rows that are chosen. */
export type Carried = { given: Given } | { order: readonly number[] } | { clip: ClipMark }

let carried: Carried | null = null

/** For the tool that opens next, also where that is after the way to Spotify. */
export const carry = (what: Carried | null): void => {
  carried = what
}

export const whatIsCarried = (): Carried | null => carried

export function takeCarried(): Carried | null {
  const taken = carried
  carried = null
  return taken
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What was written down before the way to Spotify; null for anything else. */
export function toCarried(kept: unknown): Carried | null {
  if (!isRecord(kept)) return null
  const { order, given, clip } = kept
  if (Array.isArray(order)) return { order: order.map(Number) }
  if (isRecord(given) && Array.isArray(given['uris']))
    return { given: { uris: given['uris'].map(String).filter(isItemUri), position: Number(given['position']) } }
  return isRecord(clip) ? toClipMark(clip) : null
}

function toClipMark({ how, from, positions, at }: Record<string, unknown>): Carried | null {
  if (!isRecord(from) || !Array.isArray(positions)) return null
  const [id, name, snapshotId] = [String(from['id']), String(from['name']), String(from['snapshotId'])]
  return {
    clip: {
      ...{ how: how === 'cut' ? 'cut' : 'copy', from: { id, name, snapshotId }, positions: positions.map(Number) },
      at: typeof at === 'number' ? at : null,
    },
  }
}
