import type { QueryClient } from '@tanstack/react-query'
import { keptItems } from '#library/playlist-copy.ts'
import { carry, type ClipMark } from './carried.ts'
import { getClip, keepClip } from './clip.ts'
import { rowAtHand } from './row-at-hand.ts'

/** Carries what was cut or copied to a list, for a tool that may open after the way to Spotify: this page is gone then. */
export function carryClip(listId: string): void {
  const clip = getClip()
  if (clip === null) return
  const { how, from, rows } = clip
  carry({ clip: { how, from, positions: rows.map(({ position }) => position), at: rowAtHand(listId) } })
}

/** Brings back what was carried, from the copy on this device; nothing where that snapshot is gone. Never rejects. */
export async function bringClip(client: QueryClient, { how, from, positions }: ClipMark): Promise<void> {
  if (getClip() !== null) return
  const list = await client.query(keptItems(from.id, from.snapshotId)).catch(() => null)
  if (list?.complete !== true) return
  const taken = new Set(positions)
  keepClip({ how, from, rows: list.pages.flatMap((page) => page?.filter(({ position }) => taken.has(position)) ?? []) })
}
