import type { UseQueryResult } from '@tanstack/react-query'
import { itemsWords } from '#messages/en/items.ts'
import { profileWords as words } from '#messages/en/profile.ts'
import { duration } from '#messages/t.ts'
import { Artwork, ArtworkBone } from '#parts/artwork.tsx'
import { AskWhere } from '#parts/items/ask-row.tsx'
import { lengthOf, picturesOf } from '#parts/items/content.ts'
import type { TopTracks as Top } from '#spotify/top.ts'
import { Blank } from '#ui/blank.tsx'
import { Bone } from '#ui/bone.tsx'
import { Part } from './part.tsx'
import { nameOf, PlayableLines } from './playable-lines.tsx'
import css from './top-tracks.module.css'

type TopTracksProps = { query: UseQueryResult<Top>; saidAbove: unknown }

/** The ten most played, in two columns like the sides of a record. */
export const TopTracks = ({ query, saidAbove }: TopTracksProps) => (
  <Part query={query} saidAbove={saidAbove} bones={<TopTracksBones />}>
    {({ tracks }) => <Ranking tracks={tracks} />}
  </Part>
)

function Ranking({ tracks }: { tracks: Top['tracks'] }) {
  if (tracks.length === 0) {
    return (
      <Blank icon="list" title={words.noTracks}>
        <p>{words.noTop}</p>
      </Blank>
    )
  }
  return (
    <ol className={css['sides']}>
      {tracks.map((track, place) => {
        const length = lengthOf(track)
        return (
          <li key={place}>
            <span className={css['position']} aria-hidden="true">
              {place + 1}
            </span>
            <Artwork pictures={picturesOf(track)} size="row" blank="cross" />
            <PlayableLines content={track} />
            <AskWhere content={track} title={nameOf(track)} />
            <span className={css['length']}>{length === null ? itemsWords.none : duration(length)}</span>
          </li>
        )
      })}
    </ol>
  )
}

const ten = Array.from({ length: 10 }, (_, place) => place)

const TopTracksBones = () => (
  <ol className={css['sides']} aria-hidden="true">
    {ten.map((place) => (
      <li key={place}>
        <span className={css['position']}>{place + 1}</span>
        <ArtworkBone size="row" />
        <Bone width={place % 2 === 0 ? 'a' : 'c'} />
        <Bone width="s" />
      </li>
    ))}
  </ol>
)
