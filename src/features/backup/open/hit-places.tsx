import { fileSearchWords as words } from '#messages/en/open-backup.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import css from './hit-places.module.css'
import { nameOfHit, type HitRow } from './hit.ts'
import { OpenPlace } from './open-place.tsx'

type HitPlacesProps = {
  /** What is asked about; null closes. */
  hit: HitRow | null
  onClose: () => void
}

/** Every place in the file where something stands. */
export const HitPlaces = ({ hit, onClose }: HitPlacesProps) => (
  <Dialog
    title={words.places}
    open={hit !== null}
    onClose={onClose}
    actions={<Button onClick={onClose}>{words.done}</Button>}
  >
    {hit !== null && (
      <>
        <p>{rich(words.item, { name: () => <Name>{nameOfHit(hit)}</Name> })}</p>
        <ul className={css['places']}>
          {hit.places.map((place) => (
            <li key={`${place.list.id} ${place.position}`}>
              <OpenPlace place={place} onFollow={onClose} />
            </li>
          ))}
        </ul>
      </>
    )}
  </Dialog>
)
