import { useState } from 'react'
import { likeWords as words } from '#messages/en/like.ts'
import { saveScopes } from '#spotify/write-scopes.ts'
import { uriKind } from '#spotify/uris.ts'
import type { ButtonLook } from '#ui/button.tsx'
import { DeletionDialog } from './deletion-dialog.tsx'
import { SavedButton } from './saved-button.tsx'
import type { OnOver } from './use-saving-of.ts'

type FollowButtonProps = {
  /** Of an artist or a playlist; for anything else there is no button. */
  uri: string
  name: string
  /** A list of the person's own: to unfollow it is to delete it, and named so. */
  own?: boolean
  /** Whether it is followed, where the page knows: in followed artists all of them are. */
  saved?: boolean | undefined
  look?: ButtonLook
  onOver?: OnOver | undefined
}

/** Follows an artist or a playlist, or no longer. */
export function FollowButton({ uri, name, own = false, saved, look = {}, onOver }: FollowButtonProps) {
  const [asked, setAsked] = useState<(() => void) | null>(null)
  const kind = uriKind(uri)
  if (kind !== 'artist' && kind !== 'playlist') return null
  const isOwn = own && kind === 'playlist'
  return (
    <>
      <SavedButton
        thing={{ uri, name, known: saved }}
        says={isOwn ? words.own : words[kind]}
        scope={saveScopes[kind]}
        why={isOwn ? words.why.own : words.why[kind]}
        look={look}
        onOver={onOver}
        isNamed={!isOwn}
        {...(isOwn && { onRemove: (remove: () => void) => setAsked(() => remove) })}
      />
      {isOwn && (
        <DeletionDialog
          name={name}
          open={asked !== null}
          onClose={() => setAsked(null)}
          onApply={() => {
            setAsked(null)
            asked?.()
          }}
        />
      )}
    </>
  )
}
