import { playlistsWords as words } from '#messages/en/playlists.ts'
import { t } from '#messages/t.ts'
import { PlaylistEntry, PlaylistEntryBone } from '#parts/playlist-entry.tsx'
import { Blank } from '#ui/blank.tsx'
import { ClearButton } from '#ui/clear-button.tsx'
import css from './playlists-page.module.css'
import type { Row } from './shown.ts'

type PlaylistsListProps = {
  rows: readonly Row[]
  me: string | null
  /** How many that are still to come to keep a place for. */
  waiting: number
  filter: string
  /** Something is asked for that a list may not have: a word, or a kind. */
  narrowed: boolean
  /** The person has no playlist at all. */
  isEmpty: boolean
  onClear: () => void
  chosen: ReadonlySet<string>
  onChoose: (id: string, chosen: boolean) => void
}

export function PlaylistsList(props: PlaylistsListProps) {
  const { rows, me, waiting, filter, narrowed, isEmpty, onClear, chosen, onChoose } = props
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
        {rows.map(({ playlist, changedAt }) => (
          <PlaylistEntry
            key={playlist.id}
            playlist={playlist}
            me={me}
            changedAt={changedAt}
            chosen={chosen.has(playlist.id)}
            onChoose={onChoose}
          />
        ))}
        {!narrowed && Array.from({ length: waiting }, (_, place) => <PlaylistEntryBone key={place} />)}
      </ul>
      {rows.length === 0 && narrowed && (
        <Blank
          icon="search"
          title={words.nothingMatches}
          level={2}
          actions={<ClearButton onClear={onClear}>{words.clear}</ClearButton>}
        >
          <p>{filter === '' ? words.noneOfKind : t(words.nothingMatchesWhy, { filter })}</p>
        </Blank>
      )}
    </>
  )
}
