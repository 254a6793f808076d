import { createSnapshotId } from './ids.ts'
import type { DemoPlaylist, DemoPlaylistItem } from './model.ts'
import type { Clock } from './stage.ts'

export type PlaylistChange = Partial<Omit<DemoPlaylist, 'id' | 'ownerId' | 'ownerName' | 'snapshotId'>>

/** How many former states of a list are remembered; what is older is no snapshot any more. */
const mostKept = 100

/** What lists were before each write, by their snapshots and for reads that lag behind. */
export function createVersions(clock: Clock, random: () => number) {
  const past = new WeakMap<DemoPlaylist, { was: DemoPlaylist; until: number }[]>()

  return {
    /** Writes to a list, which gets a new snapshot id by that: the answer. Rows are replaced, never changed in place. */
    change(playlist: DemoPlaylist, change: PlaylistChange): string {
      const states = past.get(playlist) ?? []
      states.push({ was: { ...playlist }, until: clock.now() })
      past.set(playlist, states.slice(-mostKept))
      Object.assign(playlist, change, { snapshotId: createSnapshotId(random, states.length) })
      return playlist.snapshotId
    },

    /** The list as it was `lag` ms ago. */
    seen(playlist: DemoPlaylist, lag: number): DemoPlaylist {
      const then = clock.now() - lag
      return past.get(playlist)?.find(({ until }) => until > then)?.was ?? playlist
    },

    /** The rows of a snapshot, null for one that is not known. */
    rowsOf(playlist: DemoPlaylist, snapshotId: string): readonly DemoPlaylistItem[] | null {
      const states = [playlist, ...(past.get(playlist) ?? []).map(({ was }) => was)]
      return states.find((state) => state.snapshotId === snapshotId)?.items ?? null
    },
  }
}

export type Versions = ReturnType<typeof createVersions>
