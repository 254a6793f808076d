import { useMemo, type ReactNode } from 'react'
import { statisticsOf, type Rows, type Statistics } from '#library/statistics.ts'
import { picturesWords as words } from '#messages/en/pictures.ts'
import { t } from '#messages/t.ts'
import { aboutOf, type Scope } from './about.ts'
import { addedColumns, decadeBars, explicitBars, lengthColumns, namedBars } from './bars-of.ts'
import { Bars } from './bars.tsx'
import { Columns } from './columns.tsx'
import css from './pictures.module.css'
import { Plot } from './plot.tsx'

export type PicturesProps = {
  /** Those that the plots describe, in any order; undefined is not here yet. */
  rows: Rows
  /** What they are of: a list, the rows of it that a filter leaves, or the library. */
  scope: Scope
  /** Whether they are all there are; else the plots are said to be of what is here so far. */
  complete: boolean
}

/** What some rows are made of, in plots: of the list, never of the person. */
export function Pictures({ rows, scope, complete }: PicturesProps) {
  const statistics = useMemo(() => statisticsOf(rows), [rows])
  return (
    <>
      <p className={css['about']}>{aboutOf({ scope, complete, here: statistics.rows, total: rows.length })}</p>
      {statistics.rows > 0 && <Plots statistics={statistics} />}
    </>
  )
}

function Plots({ statistics: { decades, added, lengths, artists, albums, explicit } }: { statistics: Statistics }) {
  const byMonth = added.bars[0]?.when.includes('-') === true
  return (
    <div className={css['plots']}>
      <Plot title={words.decades} notes={[unknown(words.decadesUnknown, decades.unknown)]}>
        {decades.bars.length > 0 && <Bars caption={words.decadesCaption} bars={decadeBars(decades)} />}
      </Plot>
      <Plot title={words.added} notes={[unknown(words.addedUnknown, added.unknown)]}>
        {added.bars.length > 0 && (
          <Columns
            caption={byMonth ? words.addedByMonth : words.addedByYear}
            head={byMonth ? words.month : words.year}
            columns={addedColumns(added)}
          />
        )}
      </Plot>
      <Plot title={words.lengths} notes={[unknown(words.lengthsUnknown, lengths.unknown)]}>
        {lengths.bars.length > 0 && (
          <Columns
            caption={words.lengthsCaption}
            head={words.length}
            columns={lengthColumns(lengths)}
            unit={words.lengthsUnit}
          />
        )}
      </Plot>
      <Plot title={words.explicit} notes={[unknown(words.explicitUnknown, explicit.unknown)]}>
        {explicit.explicit + explicit.other > 0 && (
          <Bars caption={words.explicitCaption} bars={explicitBars(explicit)} />
        )}
      </Plot>
      <Named title={artists.shows ? words.artistsAndShows : words.artists} ranking={artists} of="artist" />
      <Named title={words.albums} ranking={albums} of="album" />
    </div>
  )
}

const named = {
  artist: { caption: words.artistsCaption, unknown: words.artistsUnknown },
  album: { caption: words.albumsCaption, unknown: words.albumsUnknown },
}

type NamedProps = { title: string; ranking: Statistics['albums']; of: keyof typeof named }

function Named({ title, ranking: { first, different, unknown: nameless }, of }: NamedProps): ReactNode {
  const { caption, unknown: nobody } = named[of]
  const rest = different > first.length && t(words.firstOf, { first: first.length, different })
  return (
    <Plot title={title} notes={[rest, unknown(nobody, nameless)]}>
      {first.length > 0 && <Bars caption={caption} bars={namedBars(first)} long />}
    </Plot>
  )
}

const unknown = (message: { readonly one: string; readonly other: string }, count: number): string | false =>
  count > 0 && t(message, { count })
