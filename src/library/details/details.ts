import type { Playlist } from '#spotify/playlist.ts'

/** What a person can change about a list, beside its items. `public` is null where Spotify does not say. */
export type Details = { name: string; description: string; public: boolean | null }

export type DetailsField = keyof Details

export const detailsFields = ['name', 'description', 'public'] as const

export const detailsOf = ({ name, description, public: isPublic }: Details): Details => ({
  name,
  description,
  public: isPublic,
})

/** Spotify tidies the blanks of what it is sent: such a text is the same text. */
const tidied = (value: Details[DetailsField]): Details[DetailsField] =>
  typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, ' ').trim() : value

/** The fields in which two differ, in the order of the form. */
export const differences = (one: Details, other: Details): DetailsField[] =>
  detailsFields.filter((field) => tidied(one[field]) !== tidied(other[field]))

export const areSame = (one: Details, other: Details): boolean => differences(one, other).length === 0

/** Spotify refuses an empty description, so one that is there cannot be taken away. */
export const isClearing = (before: Details, wanted: Details): boolean =>
  tidied(before.description) !== '' && tidied(wanted.description) === ''

/** What has to be sent to turn one into the other, as far as Spotify lets that happen; plain text, as it was typed. */
export function changesTo(
  before: Details,
  wanted: Details,
): Partial<{ name: string; description: string; public: boolean }> {
  const changed = new Set(differences(before, wanted))
  return {
    ...(changed.has('name') && { name: wanted.name.trim() }),
    ...(changed.has('description') && !isClearing(before, wanted) && { description: wanted.description.trim() }),
    ...(changed.has('public') && wanted.public !== null && { public: wanted.public }),
  }
}

/** A list as it should be after `changesTo` was sent. */
export const withChanges = (playlist: Playlist, wanted: Details): Playlist => ({
  ...playlist,
  ...changesTo(playlist, wanted),
})
