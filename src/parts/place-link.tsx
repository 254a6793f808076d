import type { HeldList, Place } from '#library/holdings.ts'
import { placesWords as words } from '#messages/en/places.ts'
import { t } from '#messages/t.ts'
import { toPlace } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'

type PlaceLinkProps = { place: Place; className?: string | undefined; onFollow?: () => void }

/** `Kitchen, After Nine, 5`: leads to that row of that list. */
export const PlaceLink = ({ place: { list, position }, ...rest }: PlaceLinkProps) => (
  <NamedPlaceLink {...rest} to={toPlace(list.id, position + 1)} name={nameOf(list)} position={position} />
)

type NamedPlaceLinkProps = Omit<PlaceLinkProps, 'place'> & {
  to: string
  /** Of the list. */
  name: string
  /** From 0. */
  position: number
}

/** The same for a list that has no rows in memory. */
export function NamedPlaceLink({ to, name, position, className, onFollow }: NamedPlaceLinkProps) {
  const after = t(words.position, { position: position + 1 })
  return (
    // Where the name is a box of its own, so that it can be cut, browsers read a space before the comma.
    <Link className={className} to={to} aria-label={`${name}${after}`} title={name} onClick={onFollow}>
      <Name>{name}</Name>
      {after}
    </Link>
  )
}

function nameOf({ kind, name }: HeldList): string {
  if (kind !== 'playlist') return words[kind]
  return name === '' ? words.untitled : name
}
