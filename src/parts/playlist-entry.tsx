import { memo } from 'react'
import { playlistsWords, selectionWords } from '#messages/en/playlists.ts'
import { date, t } from '#messages/t.ts'
import { toPlaylist } from '#paths.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Bone } from '#ui/bone.tsx'
import { classes } from '#ui/classes.ts'
import { Link } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'
import { Tag } from '#ui/tag.tsx'
import { Tick } from '#ui/tick.tsx'
import { Artwork, ArtworkBone } from './artwork.tsx'
import css from './playlist-entry.module.css'

type PlaylistEntryProps = {
  playlist: Playlist
  /** The id of the person, null while it is not known. */
  me: string | null
  /** When it was last seen to have changed (ms since 1970), where that is known. */
  changedAt?: number | null
  /** Whether the person has chosen it; without it there is nothing to choose. */
  chosen?: boolean
  /** Always the same one, or every entry would be drawn anew. */
  onChoose?: (id: string, chosen: boolean) => void
}

function PlainEntry({ playlist, me, changedAt = null, chosen, onChoose }: PlaylistEntryProps) {
  const { id, name, owner, total, readable, collaborative, pictures } = playlist
  const shownName = name === '' ? playlistsWords.untitled : name
  const isOwn = me !== null && owner.id === me
  return (
    <li className={classes(css['entry'], chosen && css['chosen'])}>
      <Artwork pictures={pictures} size="list" blank="list" />
      <div className={css['text']}>
        <Link className={css['name']} to={toPlaylist(id)}>
          <Name>{shownName}</Name>
        </Link>
        <p>
          <Name>{owner.name ?? owner.id}</Name>
        </p>
        {total !== null && <p>{t(playlistsWords.items, { count: total })}</p>}
        {total === null && readable && <p>{playlistsWords.uncounted}</p>}
        {!readable && <p className={css['note']}>{playlistsWords.notShown}</p>}
        {changedAt !== null && (
          <p className={css['note']}>{t(playlistsWords.changed, { date: date(new Date(changedAt).toISOString()) })}</p>
        )}
        <p className={css['tags']}>
          {me !== null && !isOwn && <Tag>{playlistsWords.followed}</Tag>}
          {collaborative && <Tag>{playlistsWords.collaborative}</Tag>}
          {isOwn && !collaborative && playlist.public === false && (
            <Tag title={playlistsWords.privateWhy}>{playlistsWords.private}</Tag>
          )}
        </p>
      </div>
      {chosen !== undefined && onChoose && (
        <div className={css['tick']}>
          <Tick
            label={t(selectionWords.select, { name: shownName })}
            bare
            checked={chosen}
            onChange={(now) => onChoose(id, now)}
          />
        </div>
      )}
    </li>
  )
}

/** One of a list of playlists: cover, name, owner, how many items, and what is out of the ordinary. */
export const PlaylistEntry = memo(PlainEntry)

/** The place of one that is still to come. */
export const PlaylistEntryBone = () => (
  <li className={css['entry']} aria-hidden="true">
    <ArtworkBone size="list" />
    <div className={css['bones']}>
      <Bone width="c" />
      <Bone width="b" />
      <Bone width="s" />
    </div>
  </li>
)
