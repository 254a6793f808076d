import type { UseQueryResult } from '@tanstack/react-query'
import { profileWords as words } from '#messages/en/profile.ts'
import { Artwork, ArtworkBone } from '#parts/artwork.tsx'
import type { Artist } from '#spotify/artist.ts'
import { openUrl } from '#spotify/links.ts'
import type { TopArtists as Top } from '#spotify/top.ts'
import { Blank } from '#ui/blank.tsx'
import { Bone } from '#ui/bone.tsx'
import { ExternalLink } from '#ui/external-link.tsx'
import { Name } from '#ui/name.tsx'
import { Part } from './part.tsx'
import css from './top-artists.module.css'

type TopArtistsProps = { query: UseQueryResult<Top>; saidAbove: unknown }

/** The first as large as a record, nine beside it. */
export const TopArtists = ({ query, saidAbove }: TopArtistsProps) => (
  <Part query={query} saidAbove={saidAbove} bones={<TopArtistsBones />}>
    {({ artists }) => <Ranking artists={artists} />}
  </Part>
)

function Ranking({ artists: [first, ...others] }: { artists: readonly Artist[] }) {
  if (first === undefined) {
    return (
      <Blank icon="person" title={words.noArtists}>
        <p>{words.noTop}</p>
      </Blank>
    )
  }
  return (
    <div className={css['lead']}>
      <div className={css['first']}>
        <Artwork pictures={first.pictures} size="full" blank="person" />
        <div>
          <p className={css['rank']}>1</p>
          <ArtistName artist={first} className={css['big']} />
        </div>
      </div>
      <ol className={css['ranked']} start={2}>
        {others.map((artist, place) => (
          <li key={place}>
            <span className={css['position']} aria-hidden="true">
              {place + 2}
            </span>
            <Artwork pictures={artist.pictures} size="ranked" blank="person" />
            <ArtistName artist={artist} className={css['name']} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function ArtistName({ artist: { id, name }, className }: { artist: Artist; className: string | undefined }) {
  const href = openUrl('artist', id)
  const shown = <Name>{name === '' ? words.unreadableArtist : name}</Name>
  if (href === null) return <span className={className}>{shown}</span>
  return (
    <ExternalLink className={className} href={href}>
      {shown}
    </ExternalLink>
  )
}

const nine = Array.from({ length: 9 }, (_, place) => place)

const TopArtistsBones = () => (
  <div className={css['lead']} aria-hidden="true">
    <div className={css['first']}>
      <ArtworkBone size="full" />
      <div>
        <p className={css['rank']}>1</p>
        <span className={css['bigBone']} />
      </div>
    </div>
    <ol className={css['ranked']} start={2}>
      {nine.map((place) => (
        <li key={place}>
          <span className={css['position']}>{place + 2}</span>
          <ArtworkBone size="ranked" />
          <Bone width={place % 2 === 0 ? 'c' : 'a'} />
        </li>
      ))}
    </ol>
  </div>
)
