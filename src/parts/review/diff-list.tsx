import { useState } from 'react'
import type { EditRow } from '#library/edit/edit.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { number, t } from '#messages/t.ts'
import { Artwork } from '#parts/artwork.tsx'
import type { Picture } from '#spotify/picture.ts'
import { Button } from '#ui/button.tsx'
import { Name } from '#ui/name.tsx'
import type { DiffLine } from './diff.ts'
import css from './review.module.css'
import { nameOf } from './reviewed.ts'

export type ShownRow = EditRow & { pictures: readonly Picture[] }

type DiffListProps = {
  lines: readonly DiffLine[]
  /** A row as it is before the edit, by its position. */
  rowAt: (row: number) => ShownRow | undefined
  /** What comes new. */
  newRow: (uri: string) => ShownRow
  reasons?: ReadonlyMap<number, string> | undefined
}

/** So many lines are drawn at once: 10,000 would hold up the page. */
const step = 100

/** Now and then, line by line. */
export function DiffList({ lines, rowAt, newRow, reasons }: DiffListProps) {
  const [most, setMost] = useState(step)
  const left = lines.length - most
  return (
    // Longer than the dialog that it is in, and scrolled by keys too.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div role="region" aria-label={words.lineByLine} tabIndex={0}>
      <ul className={css['diff']} aria-label={words.changes}>
        <li aria-hidden="true">
          <span />
          <span className={css['position']}>{words.now}</span>
          <span className={css['position']}>{words.then}</span>
        </li>
        {lines.slice(0, most).map((line, at) => {
          if (line.is === 'same')
            return (
              <li key={at} className={css['same']}>
                <span>{t(words.same, { count: line.count })}</span>
              </li>
            )
          const row = line.is === 'added' ? newRow(line.uri) : rowAt(line.row)
          return (
            <Change
              key={at}
              line={line}
              row={row}
              reason={line.is === 'removed' ? reasons?.get(line.row) : undefined}
            />
          )
        })}
      </ul>
      {left > 0 && (
        <Button kind="quiet" onClick={() => setMost(most + step)}>
          {t(words.more, { count: Math.min(left, step) })}
        </Button>
      )}
    </div>
  )
}

type Changing = Exclude<DiffLine, { is: 'same' }>

type ChangeProps = { line: Changing; row: ShownRow | undefined; reason: string | undefined }

function Change({ line, row, reason }: ChangeProps) {
  const now = toPlace(line.is === 'added' ? null : line.row)
  const then = toPlace(line.is === 'removed' ? null : line.place)
  const { sign, name, why } = signOf(line, { now, then })
  return (
    <li className={css[line.is]}>
      <span className={css['sign']}>
        <span aria-hidden="true">{sign}</span>
        {/* The columns beside it make no sentence where they are read one after the other. */}
        <span className="hidden-text">{name} </span>
      </span>
      <Position at={now} />
      <Position at={then} />
      <span className={css['art']}>
        <Artwork pictures={row?.pictures ?? []} size="row" blank={row?.kind === 'unavailable' ? 'cross' : 'file'} />
      </span>
      <span className={css['what']}>
        <span className={css['title']}>
          <Name>{isKnown(line, row) ? nameOf(row) : words.notKnown}</Name>
        </span>{' '}
        {row !== undefined && row.by !== '' && (
          <span className="ink-2">
            <Name>{row.by}</Name>
          </span>
        )}{' '}
      </span>
      <span className={css['why']}>{reason ?? why}</span>
    </li>
  )
}

/** What comes new may be no more than an address; a row that is there and has no name has none at Spotify either. */
const isKnown = (line: Changing, row: ShownRow | undefined): row is ShownRow =>
  row !== undefined && (line.is !== 'added' || row.kind === 'unavailable' || row.name !== '')

const toPlace = (at: number | null): string => (at === null ? '–' : number(at + 1))

const Position = ({ at }: { at: string }) => (
  <span className={css['position']} aria-hidden="true">
    {at}
  </span>
)

type Places = { now: string; then: string }

function signOf(line: Changing, at: Places): { sign: string; name: string; why: string } {
  const { signs } = words
  if (line.is === 'removed') return { sign: '−', name: t(signs.removed, at), why: words.isGone }
  if (line.is === 'added') return { sign: '+', name: t(signs.added, at), why: words.isNew }
  if (line.is === 'dated') return { sign: '·', name: t(signs.dated, at), why: words.isDated }
  const by = line.row - line.place
  if (by > 0) return { sign: '↑', name: t(signs.up, at), why: t(words.up, { count: by }) }
  if (by < 0) return { sign: '↓', name: t(signs.down, at), why: t(words.down, { count: -by }) }
  return { sign: '↕', name: t(signs.around, at), why: words.beside }
}
