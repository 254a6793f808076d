import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHref, useLocation, useNavigate } from 'react-router-dom'
import { frameWords } from '#messages/en/frame.ts'
import { PaceLine } from '#parts/pace.tsx'
import { useNarrow } from '#parts/use-narrow.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Icon, type IconName } from '#ui/icons.tsx'
import { Link, NavLink } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'
import { paths } from '#paths.ts'
import { Brand } from './brand.tsx'
import { countsQuery, type Counts } from './counts-query.ts'
import { GoTo } from './go-to.tsx'
import { LogOut } from './log-out.tsx'
import styles from './rail.module.css'

type Place = { to: string; name: string; icon?: IconName }

/** In groups, as the sidebar has them. On a phone those with an icon stand in the bar, the others behind `More`. */
const groups: readonly (readonly Place[])[] = [
  [
    { to: paths.profile, name: frameWords.profile, icon: 'person' },
    { to: paths.playlists, name: frameWords.playlists, icon: 'list' },
    { to: paths.liked, name: frameWords.liked, icon: 'plus' },
    { to: paths.albums, name: frameWords.albums },
    { to: paths.shows, name: frameWords.shows },
  ],
  [
    { to: paths.topArtists, name: frameWords.topArtists },
    { to: paths.topTracks, name: frameWords.topTracks },
    { to: paths.recent, name: frameWords.recent },
    { to: paths.following, name: frameWords.following },
  ],
  [
    { to: paths.library, name: frameWords.library, icon: 'shelf' },
    { to: paths.backup, name: frameWords.backup },
    { to: paths.connection, name: frameWords.connection },
  ],
]

const about: readonly Place[] = [
  { to: paths.settings, name: frameWords.settings },
  { to: paths.privacy, name: frameWords.privacy },
  { to: paths.setup, name: frameWords.setUp },
]

const everywhere = [...groups.flat(), ...about]
const bar = groups.flat().filter(({ icon }) => icon !== undefined)
const rest = groups.flat().filter(({ icon }) => icon === undefined)

/** The sidebar; on a phone a line at the top and a bar at the foot. */
export function Rail() {
  const { key } = useLocation()
  // Whichever page the rest was opened on: going anywhere closes it.
  const [moreAt, setMoreAt] = useState<string | null>(null)
  const more = moreAt === key
  const narrow = useNarrow()
  const navigate = useNavigate()
  const home = useHref(paths.profile)
  const toLink = linksWith(useQuery(countsQuery()).data)

  return (
    <header className={styles['rail']}>
      <Brand
        href={home}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          void navigate(paths.profile)
        }}
      />
      <GoTo views={everywhere} />
      <nav className={styles['contents']} aria-label={frameWords.main}>
        {narrow ? (
          <>
            <ul className={styles['bar']}>
              {bar.map(toLink)}
              <li>
                <button
                  type="button"
                  aria-expanded={more}
                  aria-controls="more-places more"
                  onClick={() => setMoreAt(more ? null : key)}
                >
                  <Icon name="more" />
                  {frameWords.more}
                </button>
              </li>
            </ul>
            <ul id="more-places" className={more ? styles['restOpen'] : styles['rest']}>
              {rest.map(toLink)}
            </ul>
          </>
        ) : (
          groups.map((places, place) => (
            // The groups never change places.
            <ul key={place} className={styles['group']}>
              {places.map(toLink)}
            </ul>
          ))
        )}
      </nav>
      <div className={styles['foot']}>
        <nav id="more" className={more ? styles['moreOpen'] : styles['more']} aria-label={frameWords.moreAbout}>
          {about.map(({ to, name }) => (
            <Link key={to} to={to}>
              {name}
            </Link>
          ))}
        </nav>
        <PaceLine />
        <div className={styles['person']}>
          <Who />
          <LogOut />
        </div>
      </div>
    </header>
  )
}

const linksWith = (counts?: Counts) =>
  function toLink({ to, name, icon }: Place) {
    return (
      <li key={to} data-count={counts?.[to]}>
        <NavLink to={to}>
          {icon && <Icon name={icon} />}
          {name}
        </NavLink>
      </li>
    )
  }

function Who() {
  const { data } = useQuery(profileQueries.me())
  return <span className={styles['who']}>{data ? <Name>{data.name ?? data.id}</Name> : null}</span>
}
