import { useQuery } from '@tanstack/react-query'
import { savedQuery } from '#library/saved.ts'
import { likeWords as words } from '#messages/en/like.ts'
import { uriKind } from '#spotify/uris.ts'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import { FollowButton } from './follow-button.tsx'
import { LikeButton } from './like-button.tsx'
import css from './saved-line.module.css'
import type { OnOver } from './use-saving-of.ts'

type SavedLineProps = { uri: string; name: string; onOver: OnOver }

/** Whether something is in the library, in a sentence, and the button to change it; nothing for what can never be. */
export function SavedLine({ uri, name, onOver }: SavedLineProps) {
  const { data: saved, isError } = useQuery(savedQuery(uri))
  const kind = uriKind(uri)
  if (kind === null) return null
  const Act = kind === 'artist' || kind === 'playlist' ? FollowButton : LikeButton
  const known = saved === true ? words[kind].is : words[kind].isNot
  const sentence = saved !== undefined ? known : isError ? words.unknown : words.asking
  return (
    <div className={css['line']}>
      <p>{rich(sentence, { name: () => <Name>{name}</Name> })}</p>
      <Act uri={uri} name={name} onOver={onOver} />
    </div>
  )
}
