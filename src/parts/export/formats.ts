import type { Exported, Format } from './exported.ts'

const all: readonly Format[] = ['csv', 'json', 'm3u8', 'text']
const withoutM3u8: readonly Format[] = ['csv', 'json', 'text']

/** The formats to offer. A list for players makes no sense of what nobody has asked to play, such as whole albums. */
export function formatsOf(of: Exported): readonly Format[] {
  if ('playlists' in of) return all
  const { is } = of.list
  return is === 'albums' || is === 'shows' || is === 'following' ? withoutM3u8 : all
}
