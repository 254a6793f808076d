import { isReadable, type KeptList } from '#library/kept.ts'
import { planScan, type ListJob } from '#library/scan-plan.ts'
import type { Playlist } from '#spotify/playlist.ts'

/** What it takes to save some playlists. */
export type ListsPlan = {
  /** Those whose items can be had, in the order of the person. */
  lists: readonly Playlist[]
  /** Those of them that have to be read first. */
  jobs: readonly ListJob[]
  /** Roughly what that costs. */
  requests: number
  /** Those whose items Spotify keeps to itself. */
  withheld: readonly Playlist[]
}

/** `kept`: the copy. `me`: the id of the person, null where that is not known. */
export function planLists(playlists: readonly Playlist[], kept: readonly KeptList[], me: string | null): ListsPlan {
  const { jobs, requests } = planScan(playlists, kept, me, { again: true })
  const missing = new Set(jobs.map(({ playlist }) => playlist.id))
  const whole = new Set(kept.filter(({ complete }) => complete).map(({ id }) => id))
  const isToBeHad = (playlist: Playlist): boolean =>
    missing.has(playlist.id) || isReadable(playlist, me) || whole.has(playlist.id)
  return {
    lists: playlists.filter(isToBeHad),
    withheld: playlists.filter((playlist) => !isToBeHad(playlist)),
    jobs,
    requests,
  }
}
