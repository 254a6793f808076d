import type { Place } from '#library/holdings.ts'
import { itemsWords } from '#messages/en/items.ts'
import { placesWords as words } from '#messages/en/places.ts'
import type { Playable } from '#spotify/track.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import css from './in-which-playlists.module.css'
import { titleOf } from './items/content.ts'
import { PlaceLink } from './place-link.tsx'

type InWhichPlaylistsProps = {
  /** What is asked about, with its places; null closes. */
  item: { content: Playable; places: readonly Place[] } | null
  onClose: () => void
}

/** Every place in the library where an item stands, each a link to it. */
export const InWhichPlaylists = ({ item, onClose }: InWhichPlaylistsProps) => (
  <Dialog
    title={words.title}
    open={item !== null}
    onClose={onClose}
    actions={<Button onClick={onClose}>{words.close}</Button>}
  >
    {item !== null && <Places {...item} onFollow={onClose} />}
  </Dialog>
)

type PlacesProps = { content: Playable; places: readonly Place[]; onFollow: () => void }

/** The places alone, or the word that there is none. */
export function Places({ content, places, onFollow }: PlacesProps) {
  const title = titleOf(content) ?? itemsWords.unavailable
  const name = title === '' ? itemsWords.untitled : title
  if (places.length === 0) return <p>{words.nowhere}</p>
  return (
    <>
      <p>{rich(words.item, { name: () => <Name>{name}</Name> })}</p>
      <ul className={css['places']}>
        {places.map((place) => (
          <li key={`${place.list.id} ${place.position}`}>
            <PlaceLink place={place} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </>
  )
}
