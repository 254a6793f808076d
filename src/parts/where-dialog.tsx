import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import type { Holdings } from '#library/holdings.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { createIndex, placesOf } from '#library/search.ts'
import { itemsWords } from '#messages/en/items.ts'
import { placesWords as words } from '#messages/en/places.ts'
import { t } from '#messages/t.ts'
import { paths } from '#paths.ts'
import type { Playable } from '#spotify/track.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Link } from '#ui/link.tsx'
import { rich } from '#ui/rich.tsx'
import { Places } from './in-which-playlists.tsx'
import { titleOf } from './items/content.ts'
import { SavedLine } from './like/saved-line.tsx'
import { useFreshLibrary } from './use-copy.ts'

type WhereDialogProps = {
  /** What is asked about; null closes. */
  content: Playable | null
  onClose: () => void
}

/**
 * Whether something is liked, with the button for that, and in which lists it stands, as far as this device knows. Only an
 * open one asks, and reads the library.
 */
export const WhereDialog = ({ content, onClose }: WhereDialogProps) => (
  <Dialog
    title={words.title}
    open={content !== null}
    onClose={onClose}
    actions={<Button onClick={onClose}>{words.close}</Button>}
  >
    {content !== null && <Liking content={content} onOver={onClose} />}
    {content !== null && <Answer content={content} onFollow={onClose} />}
  </Dialog>
)

function Liking({ content, onOver }: { content: Playable; onOver: () => void }) {
  if (content.kind === 'unavailable') return null
  const title = titleOf(content) ?? ''
  return <SavedLine uri={content.uri} name={title === '' ? itemsWords.untitled : title} onOver={onOver} />
}

function Answer({ content, onFollow }: { content: Playable; onFollow: () => void }) {
  useFreshLibrary()
  const { data: library } = useQuery(libraryQuery())
  const holdings = library?.holdings
  const index = useMemo(() => (holdings === undefined ? null : createIndex(holdings)), [holdings])
  if (holdings === undefined || index === null) return <p role="status">{words.looking}</p>
  const missing = toMissing(holdings)
  return (
    <>
      <Places content={content} places={placesOf(index, content)} onFollow={onFollow} />
      {missing !== null && <p className="small ink-2">{rich(missing, { link: toLibrary(onFollow) })}</p>}
    </>
  )
}

/** What of the library is not here, so that the answer may not be all of it; null where everything is. */
function toMissing({ lists }: Holdings): string | null {
  const whole = lists.filter(({ complete }) => complete)
  if (lists.length === 0) return words.nothingHere
  if (whole.length < lists.length) return t(words.soFar, { some: whole.length, total: lists.length })
  return whole.some(({ kind }) => kind === 'liked') ? null : words.likedMissing
}

const toLibrary = (onFollow: () => void) =>
  function LibraryLink(text: string): ReactNode {
    return (
      <Link to={paths.library} onClick={onFollow}>
        {text}
      </Link>
    )
  }
