import type { Clients } from './clients.ts'
import type { Grants } from './grants.ts'
import type { DemoAccount, DemoPlaylist } from './model.ts'
import type { Things } from './things.ts'
import type { Versions } from './versions.ts'

export type Clock = { now(): number; advance(ms: number): void }

/** What a test may turn while the stand-in runs. */
export type Settings = {
  /** `grandfathered`: a Client ID from before February 2026, with the old fields and paths beside the new. */
  mode: 'development' | 'grandfathered'
  /** `legacy`: refresh tokens are single-use and every refresh brings a new one, as until mid-2026. */
  rotate: false | 'legacy'
  /** False: errors of the token endpoint carry no CORS header, so a page sees a network failure. */
  tokenErrorsReadable: boolean
  /** Scopes that are asked for but not granted. */
  withheldScopes: readonly string[]
  /** Seconds that an access token lives. */
  tokenLife: number
  /** `public: false` of a new or changed list is passed over, as some have seen at Spotify. */
  ignoresPublic: boolean
  /** For so many ms after a write to a list, reads still show what it was before. */
  readLag: number
  /** False: artists cannot be followed through the library. */
  artistsInLibrary: boolean
  /** What positions and URIs of a write with an older snapshot mean: the list as it is, or as it was in that snapshot. */
  positionsBySnapshot: 'newest' | 'supplied'
}

/** What the routes share. */
export type Stage = {
  accountsOrigin: string
  apiOrigin: string
  appName: string
  accounts: DemoAccount[]
  clients: Clients
  /** The address of a picture at about that width; null where there is none to be had. */
  pictureUrl: (id: string, size: number) => string | null
  settings: Settings
  clock: Clock
  grants: Grants
  /** What falls out by chance in answers, repeatable by the seed. */
  random: () => number
  /** All that can be added to a list or saved. */
  things: Things
  versions: Versions
  /** Lists that their owners have unfollowed: no shelf holds them, and they are still there. */
  unshelved: Set<DemoPlaylist>
  /** Covers that people have uploaded: JPEGs by the ids of their pictures. */
  uploads: Map<string, Uint8Array<ArrayBuffer>>
}

/** One request at the door, its body read once. */
export type Ask = { request: Request; url: URL; body: string }
