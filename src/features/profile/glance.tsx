import type { UseQueryResult } from '@tanstack/react-query'
import { profileWords as words } from '#messages/en/profile.ts'
import { t } from '#messages/t.ts'
import { PlaylistEntry, PlaylistEntryBone } from '#parts/playlist-entry.tsx'
import { paths } from '#paths.ts'
import type { AllPlaylists } from '#spotify/playlist.ts'
import { Blank } from '#ui/blank.tsx'
import { Link } from '#ui/link.tsx'
import css from './profile-page.module.css'
import { Part } from './part.tsx'

type GlanceProps = { query: UseQueryResult<AllPlaylists>; me: string | null; saidAbove: unknown }

const few = 6
const bones = Array.from({ length: few }, (_, place) => <PlaylistEntryBone key={place} />)

/** The first playlists, as Spotify orders them. */
export const Glance = ({ query, me, saidAbove }: GlanceProps) => (
  <Part query={query} saidAbove={saidAbove} bones={<ul className={css['glance']}>{bones}</ul>}>
    {({ playlists, complete }) =>
      playlists.length === 0 && complete ? (
        <Blank icon="list" title={words.noPlaylists}>
          <p>{words.noPlaylistsWhy}</p>
        </Blank>
      ) : (
        <ul className={css['glance']}>
          {playlists.slice(0, few).map((playlist) => (
            <PlaylistEntry key={playlist.id} playlist={playlist} me={me} />
          ))}
        </ul>
      )
    }
  </Part>
)

/** The way to all of them. */
export function GlanceAside({ all }: { all: AllPlaylists | undefined }) {
  if (all === undefined || all.playlists.length === 0) return null
  const count = all.complete ? all.playlists.length : all.total
  return <Link to={paths.playlists}>{t(words.allPlaylists, { count })}</Link>
}
