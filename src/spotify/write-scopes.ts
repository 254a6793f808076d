import type { WriteScope } from '#auth/scopes.ts'
import type { UriKind } from './uris.ts'

/** Which of the two a list needs follows its visibility, and that can change: both are asked for (fact sheet §3.8). */
export const playlistWriteScopes = ['playlist-modify-public', 'playlist-modify-private'] as const

/** What it takes to give a list a cover (§3.13). */
export const coverScopes = ['ugc-image-upload', ...playlistWriteScopes] as const

/** What it takes to save or remove a thing, by its kind (§3.14). */
export const saveScopes: Record<UriKind, WriteScope> = {
  track: 'user-library-modify',
  episode: 'user-library-modify',
  album: 'user-library-modify',
  show: 'user-library-modify',
  artist: 'user-follow-modify',
  playlist: 'playlist-modify-public',
}
