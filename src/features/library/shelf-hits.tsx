import type { SearchedShelf, ShelfEntry, ShelfFound } from '#library/shelf-search.ts'
import { itemsWords } from '#messages/en/items.ts'
import { libraryWords as words } from '#messages/en/library.ts'
import { t } from '#messages/t.ts'
import { Artwork } from '#parts/artwork.tsx'
import { NamedPlaceLink } from '#parts/place-link.tsx'
import { openUrl } from '#spotify/links.ts'
import { ExternalLink } from '#ui/external-link.tsx'
import { Link } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'
import { toShelf } from './shelf-address.ts'
import css from './shelf-hits.module.css'

/** So many of each shelf: what stands in lists shall be in sight below. */
const most = 2

type ShelfHitsProps = {
  shelves: readonly ShelfFound[]
  /** What they are the answer to. */
  query: string
}

/** The best of what is found on each shelf, with links to their places there, and to all of it. */
export function ShelfHits({ shelves, query }: ShelfHitsProps) {
  const left = shelves.filter(({ entries, there }) => there > Math.min(entries.length, most))
  return (
    <div className={css['hits']}>
      <h3>{words.shelfHits}</h3>
      <ul aria-label={words.shelfHits}>
        {shelves.map(({ shelf, entries }) =>
          entries
            .slice(0, most)
            .map((entry) => <ShelfHit key={`${shelf} ${entry.position}`} shelf={shelf} entry={entry} />),
        )}
      </ul>
      {left.length > 0 && (
        <p className={css['more']}>
          {left.map(({ shelf, there }) => (
            <Link key={shelf} to={toShelf(shelf, { filter: query })}>
              {t(words.allOn, { count: there, shelf: words.shelves[shelf] })}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}

function ShelfHit({ shelf, entry }: { shelf: SearchedShelf; entry: ShelfEntry }) {
  const { position, is, id, by, pictures } = entry
  const name = entry.name === '' ? itemsWords.untitled : entry.name
  return (
    <li>
      <Artwork pictures={pictures} size="row" />
      <span className={css['text']}>
        <Title name={name} href={openUrl(is, id)} />
        <span className={css['second']}>
          {by !== '' && (
            <span className={css['by']} title={by}>
              <Name>{by}</Name>
            </span>
          )}
          <span className={css['between']}>
            {by !== '' && itemsWords.between}
            {words.in}
          </span>
          <NamedPlaceLink
            className={css['place']}
            to={toShelf(shelf, { at: position + 1 })}
            name={words.shelves[shelf]}
            position={position}
          />
        </span>
      </span>
    </li>
  )
}

const Title = ({ name, href }: { name: string; href: string | null }) =>
  href === null ? (
    <span className={css['title']} title={name}>
      <Name>{name}</Name>
    </span>
  ) : (
    <ExternalLink className={css['title']} href={href} title={name}>
      <Name>{name}</Name>
    </ExternalLink>
  )
