import { urisIn } from '#library/restore/foreign-uri.ts'
import { isItemUri } from '#spotify/uris.ts'

const types = ['text/uri-list', 'text/plain'] as const

/** Whether something that is dragged over the page may be links; what it is can be read only once it is dropped. */
export const mayHaveLinks = ({ types: given }: Pick<DataTransfer, 'types'>): boolean =>
  types.some((type) => given.includes(type))

/**
 * The tracks and episodes in what was dropped or pasted, as URIs in their order: Spotify's own pages give links, its programs
 * URIs or links, one a line. Of the two forms that it may have the one with more counts. Empty where there are none.
 */
export function urisFrom(data: Pick<DataTransfer, 'getData'>): string[] {
  const [list = [], plain = []] = types.map((type) => urisInText(data.getData(type)))
  return plain.length > list.length ? plain : list
}

// A line of a list of URIs that begins with # is a comment (RFC 2483, section 5).
const urisInText = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/)
    .filter((line) => !line.startsWith('#'))
    .flatMap(urisIn)
    .filter(isItemUri)
