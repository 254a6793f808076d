import { useQuery } from '@tanstack/react-query'
import { keyOfRow } from '#library/shelf-source.ts'
import { shelfQueries } from '#library/shelves.ts'
import { showsWords as words } from '#messages/en/shows.ts'
import { Failure } from '#parts/failure.tsx'
import { ExportButton } from '#parts/export/export-button.tsx'
import { isAvailable } from '#parts/items/content.ts'
import { ItemsGrid } from '#parts/items/items-grid.tsx'
import { ReadAgain } from '#parts/items/read-again.tsx'
import { SortBy } from '#parts/items/sort-by.tsx'
import { useAt } from '#parts/items/use-at.ts'
import { useSort, type ItemsView } from '#parts/items/use-items-view.ts'
import { useShelf } from '#parts/items/use-shelf.ts'
import { useNarrow } from '#parts/use-narrow.ts'
import type { PlaylistItem } from '#spotify/playlist-items.ts'
import { Blank } from '#ui/blank.tsx'
import { Section } from '#ui/section.tsx'
import { episodeColumns } from './episode-columns.tsx'
import { episodesTally } from './episodes-tally.ts'
import css from './saved-episodes.module.css'

type SavedEpisodesProps = {
  /** The one above the shows, which holds for the episodes too. */
  filter: Pick<ItemsView, 'filter'>
  /** Whether the page says already that what a person has saved did not arrive. */
  failsAbove: boolean
}

const none: readonly never[] = []
const isDim = ({ content }: PlaylistItem): boolean => !isAvailable(content)

/** The saved episodes: filtered with the shows, sorted by themselves. */
export function SavedEpisodes({ filter, failsAbove }: SavedEpisodesProps) {
  const episodes = useQuery(shelfQueries.episodes())
  const narrow = useNarrow()
  const at = useAt()
  const { sort, setSort } = useSort(episodeColumns, 'episodes-')
  const shown = useShelf(episodes, episodeColumns, { ...filter, sort }, keyOfRow)
  const { data, isError, error, refetch } = episodes
  const { rows, order, filter: filtered, counted, complete, busy, isNew } = shown
  const isMissing = data === undefined && isError

  if (isMissing && failsAbove) return null
  return (
    <Section
      title={words.savedEpisodes}
      aside={
        data && (
          <span className={css['aside']}>
            <span>{episodesTally(data, shown)}</span>
            <ReadAgain shelf="episodes" query={episodes} label={words.readEpisodesAgain} />
          </span>
        )
      }
    >
      {isError && (
        <div className={css['failure']}>
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data?.complete === true && data.total === 0 ? (
        <Blank icon="list" title={words.noEpisodes}>
          <p>{words.noEpisodesWhy}</p>
        </Blank>
      ) : (
        !isMissing && (
          <>
            <div className={css['tools']}>
              {narrow && <SortBy columns={episodeColumns} sort={sort} onSort={setSort} label={words.sortEpisodes} />}
              <ExportButton
                label={words.exportEpisodes}
                of={{
                  name: words.savedEpisodes,
                  list: { is: 'episodes', rows: counted ? rows : none },
                  order: counted ? order : none,
                  filter: filtered,
                  view: { sort },
                  complete,
                  busy: busy || !counted,
                }}
              />
            </div>
            <ItemsGrid
              label={words.savedEpisodes}
              columns={episodeColumns}
              rows={rows}
              order={order}
              sort={sort}
              onSort={setSort}
              busy={busy || !counted}
              counted={counted}
              isNew={isNew}
              isDim={isDim}
              at={at}
            />
          </>
        )
      )}
    </Section>
  )
}
