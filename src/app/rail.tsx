import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, NavLink, useHref, useLocation, useNavigate } from 'react-router-dom'
import { endSession, isSample, leaveSample } from '#auth/session.ts'
import { frameWords } from '#messages/en/frame.ts'
import { PaceLine } from '#parts/pace.tsx'
import { profileQueries } from '#spotify/profile.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icons.tsx'
import { Name } from '#ui/name.tsx'
import { paths } from '#paths.ts'
import { Brand } from './brand.tsx'
import styles from './rail.module.css'

const places = [
  { to: paths.profile, name: frameWords.profile, icon: 'person' },
  { to: paths.playlists, name: frameWords.playlists, icon: 'list' },
] as const

/** On a phone they are behind `More`. */
const rest = [{ to: paths.connection, name: frameWords.connection }] as const

/** The sidebar; on a phone a line at the top and a bar at the foot. */
export function Rail() {
  const { key } = useLocation()
  // Whichever page the rest was opened on: going anywhere closes it.
  const [moreAt, setMoreAt] = useState<string | null>(null)
  const more = moreAt === key
  const navigate = useNavigate()
  const home = useHref(paths.profile)

  const logOut = () => {
    if (isSample()) {
      leaveSample()
      return
    }
    endSession('logged-out')
    void navigate(paths.home)
  }

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
      <nav className={styles['contents']} aria-label={frameWords.main}>
        <ul className={styles['bar']}>
          {places.map(({ to, name, icon }) => (
            <li key={to}>
              <NavLink to={to}>
                <Icon name={icon} />
                {name}
              </NavLink>
            </li>
          ))}
          <li className={styles['morePlace']}>
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
          {rest.map(({ to, name }) => (
            <li key={to}>
              <NavLink to={to}>{name}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['foot']}>
        <nav id="more" className={more ? styles['moreOpen'] : styles['more']} aria-label={frameWords.moreAbout}>
          <Link to={paths.settings}>{frameWords.settings}</Link>
          <Link to={paths.privacy}>{frameWords.privacy}</Link>
          <Link to={paths.setup}>{frameWords.setUp}</Link>
        </nav>
        <PaceLine />
        <div className={styles['person']}>
          <Who />
          <Button size="small" onClick={logOut}>
            {frameWords.logOut}
          </Button>
        </div>
      </div>
    </header>
  )
}

function Who() {
  const { data } = useQuery(profileQueries.me())
  return <span className={styles['who']}>{data ? <Name>{data.name ?? data.id}</Name> : null}</span>
}
