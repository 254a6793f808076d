import { likeWords as words } from '#messages/en/like.ts'
import { saveScopes } from '#spotify/write-scopes.ts'
import { uriKind } from '#spotify/uris.ts'
import type { ButtonLook } from '#ui/button.tsx'
import { SavedButton } from './saved-button.tsx'
import type { OnOver } from './use-saving-of.ts'

type LikeButtonProps = {
  /** Of a song, an album, a show or an episode; for anything else there is no button. */
  uri: string
  name: string
  /** Whether it is saved, where the page knows: in liked songs all of them are. */
  saved?: boolean | undefined
  look?: ButtonLook
  onOver?: OnOver | undefined
}

/** Likes a song or takes it back; the same for albums, shows and episodes, which are saved. */
export function LikeButton({ uri, name, saved, look = {}, onOver }: LikeButtonProps) {
  const kind = uriKind(uri)
  if (kind === null || kind === 'artist' || kind === 'playlist') return null
  return (
    <SavedButton
      thing={{ uri, name, known: saved }}
      says={words[kind]}
      scope={saveScopes[kind]}
      why={words.why.library}
      look={look}
      onOver={onOver}
    />
  )
}
