import type { UseQueryResult } from '@tanstack/react-query'
import { profileWords as words } from '#messages/en/profile.ts'
import { ago } from '#messages/t.ts'
import { Artwork, ArtworkBone } from '#parts/artwork.tsx'
import { AskWhere } from '#parts/items/ask-row.tsx'
import { picturesOf } from '#parts/items/content.ts'
import type { Play } from '#spotify/recent.ts'
import { Blank } from '#ui/blank.tsx'
import { Bone } from '#ui/bone.tsx'
import { Part } from './part.tsx'
import { nameOf, PlayableLines } from './playable-lines.tsx'
import css from './recent-plays.module.css'

type RecentPlaysProps = { query: UseQueryResult<readonly Play[]>; saidAbove: unknown }

/** The last plays on a shelf, covers forward. */
export const RecentPlays = ({ query, saidAbove }: RecentPlaysProps) => (
  <Part query={query} saidAbove={saidAbove} bones={<RecentPlaysBones />}>
    {(plays) => <Shelf plays={plays} now={query.dataUpdatedAt} />}
  </Part>
)

function Shelf({ plays, now }: { plays: readonly Play[]; now: number }) {
  if (plays.length === 0) {
    return (
      <Blank icon="clock" title={words.noPlays}>
        <p>{words.noPlaysWhy}</p>
      </Blank>
    )
  }
  return (
    <ul className={css['shelf']}>
      {plays.map(({ playedAt, content }, place) => (
        <li key={place}>
          <Artwork pictures={picturesOf(content)} size="shelf" blank="cross" />
          <div>
            <PlayableLines content={content} marks={false} />
            <div className={css['foot']}>
              <time className={css['when']} dateTime={playedAt}>
                {ago(playedAt, now)}
              </time>
              <AskWhere content={content} title={nameOf(content)} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

const twelve = Array.from({ length: 12 }, (_, place) => place)

const RecentPlaysBones = () => (
  <ul className={css['shelf']} aria-hidden="true">
    {twelve.map((place) => (
      <li key={place}>
        <ArtworkBone size="shelf" />
        <div className={css['bones']}>
          <Bone width="c" />
          <Bone width="a" />
          <Bone width="s" />
        </div>
      </li>
    ))}
  </ul>
)
