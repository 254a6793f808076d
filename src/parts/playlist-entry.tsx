import { memo } from 'react'
import { Link } from 'react-router-dom'
import { playlistsWords } from '#messages/en/playlists.ts'
import { date, t } from '#messages/t.ts'
import { toPlaylist } from '#paths.ts'
import type { Playlist } from '#spotify/playlist.ts'
import { Bone } from '#ui/bone.tsx'
import { Name } from '#ui/name.tsx'
import { Tag } from '#ui/tag.tsx'
import { Artwork, ArtworkBone } from './artwork.tsx'
import css from './playlist-entry.module.css'

type PlaylistEntryProps = {
  playlist: Playlist
  /** The id of the person, null while it is not known. */
  me: string | null
  /** When it was last seen to have changed (ms since 1970), where that is known. */
  changedAt?: number | null
}

function PlainEntry({ playlist, me, changedAt = null }: PlaylistEntryProps) {
  const { id, name, owner, total, readable, collaborative, pictures } = playlist
  const isOwn = me !== null && owner.id === me
  return (
    <li className={css['entry']}>
      <Artwork pictures={pictures} size="list" blank="list" />
      <div className={css['text']}>
        <Link className={css['name']} to={toPlaylist(id)}>
          <Name>{name === '' ? playlistsWords.untitled : name}</Name>
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
