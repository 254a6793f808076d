import { useQuery } from '@tanstack/react-query'
import { profileWords as words } from '#messages/en/profile.ts'
import { Failure } from '#parts/failure.tsx'
import { AnswersRows } from '#parts/items/ask-row.tsx'
import { RangeChoice } from '#parts/range-choice.tsx'
import { TabTitle } from '#parts/tab-title.tsx'
import { useRange } from '#parts/use-range.ts'
import { Waiting } from '#parts/waiting.tsx'
import { playlistsQueries } from '#spotify/playlists.ts'
import { profileQueries } from '#spotify/profile.ts'
import { recentQueries } from '#spotify/recent.ts'
import { topQueries } from '#spotify/top.ts'
import { Section } from '#ui/section.tsx'
import { Glance, GlanceAside } from './glance.tsx'
import { ProfileHead } from './profile-head.tsx'
import css from './profile-page.module.css'
import { RecentPlays } from './recent-plays.tsx'
import { sharedFailure, isSame } from './shared-failure.ts'
import { TopArtists } from './top-artists.tsx'
import { TopTracks } from './top-tracks.tsx'

/** Who the person is to Spotify: what they play most, what they played last, their playlists. */
export function ProfilePage() {
  const [range] = useRange()
  const me = useQuery(profileQueries.me())
  const artists = useQuery(topQueries.artists(range, 10))
  const tracks = useQuery(topQueries.tracks(range, 10))
  const plays = useQuery(recentQueries.plays(12))
  const playlists = useQuery(playlistsQueries.all())
  const parts = [me, artists, tracks, plays, playlists]
  const saidAbove = sharedFailure(parts.map(({ error, data }) => (data === undefined ? error : null)))
  const askAgain = () => parts.forEach((part) => void (part.error !== null && part.refetch()))
  const meFails = me.error !== null && me.data === undefined && !isSame(me.error, saidAbove)

  return (
    <>
      <TabTitle page={me.data?.name ?? words.profile} />
      <ProfileHead me={me} playlists={playlists} />
      <div className={css['said']}>
        <Waiting />
        {saidAbove !== null && <Failure error={saidAbove} onRetry={askAgain} />}
        {meFails && <Failure error={me.error} onRetry={() => void me.refetch()} />}
      </div>
      <RangeChoice />
      <Section title={words.topArtists}>
        <TopArtists query={artists} saidAbove={saidAbove} />
      </Section>
      <AnswersRows>
        <Section title={words.topTracks}>
          <TopTracks query={tracks} saidAbove={saidAbove} />
        </Section>
        <Section title={words.recent}>
          <RecentPlays query={plays} saidAbove={saidAbove} />
        </Section>
      </AnswersRows>
      <Section title={words.playlists} aside={<GlanceAside all={playlists.data} />}>
        <Glance query={playlists} me={me.data?.id ?? null} saidAbove={saidAbove} />
      </Section>
    </>
  )
}
