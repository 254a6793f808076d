import { reviewWords as words } from '#messages/en/review.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { playlistWriteScopes } from '#spotify/write-scopes.ts'

/**
 * Does what writes to a list once Spotify allows that: a login that came after the edit had begun may have asked for less. Whoever
 * has to go to Spotify for it comes back to the same view, and presses again. `dialog` is to be rendered.
 */
export function useLeave() {
  const { ask, dialog } = useAllow()
  const withLeave = (act: () => void): void => ask({ scopes: playlistWriteScopes, why: words.why, onAllowed: act })
  return { withLeave, dialog }
}
