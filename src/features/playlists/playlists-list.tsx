import { playlistsWords as words } from '#messages/en/playlists.ts'
import { t } from '#messages/t.ts'
import { PlaylistEntry, PlaylistEntryBone } from '#parts/playlist-entry.tsx'
import type { Playlist } from '#spotify/playlist.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import css from './playlists-page.module.css'

type PlaylistsListProps = {
  playlists: readonly Playlist[]
  me: string | null
  /** How many that are still to come to keep a place for. */
  waiting: number
  filter: string
  /** The person has no playlist at all. */
  isEmpty: boolean
  onClear: () => void
}

export function PlaylistsList({ playlists, me, waiting, filter, isEmpty, onClear }: PlaylistsListProps) {
  if (isEmpty) {
    return (
      <Blank icon="list" title={words.empty} level={2}>
        <p>{words.emptyWhy}</p>
      </Blank>
    )
  }
  return (
    <>
      <ul className={css['index']} aria-label={words.playlists} aria-busy={waiting > 0}>
        {playlists.map((playlist) => (
          <PlaylistEntry key={playlist.id} playlist={playlist} me={me} />
        ))}
        {filter === '' && Array.from({ length: waiting }, (_, place) => <PlaylistEntryBone key={place} />)}
      </ul>
      {playlists.length === 0 && filter !== '' && (
        <Blank
          icon="search"
          title={words.nothingMatches}
          level={2}
          actions={<Button onClick={onClear}>{words.clear}</Button>}
        >
          <p>{t(words.nothingMatchesWhy, { filter })}</p>
        </Blank>
      )}
    </>
  )
}
