import { likeWords as words } from '#messages/en/like.ts'
import { saveScopes } from '#spotify/write-scopes.ts'
import { uriKind } from '#spotify/uris.ts'
import type { ButtonLook } from '#ui/button.tsx'
import { SavedButton } from './saved-button.tsx'
import type { OnOver } from './use-saving-of.ts'

type FollowButtonProps = {
  /** Of an artist or a playlist; for anything else there is no button. */
  uri: string
  name: string
  /** Whether it is followed, where the page knows: in followed artists all of them are. */
  saved?: boolean | undefined
  look?: ButtonLook
  onOver?: OnOver | undefined
}

/** Follows an artist or a playlist, or no longer. */
export function FollowButton({ uri, name, saved, look = {}, onOver }: FollowButtonProps) {
  const kind = uriKind(uri)
  if (kind !== 'artist' && kind !== 'playlist') return null
  return (
    <SavedButton
      thing={{ uri, name, known: saved }}
      says={words[kind]}
      scope={saveScopes[kind]}
      why={words.why[kind]}
      look={look}
      onOver={onOver}
    />
  )
}
