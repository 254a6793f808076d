import { exportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import css from './export-dialog.module.css'
import type { Format, OneList } from './exported.ts'
import type { Counts } from './rows.ts'

type RowCountsProps = {
  one: Pick<OneList, 'list' | 'busy' | 'complete'>
  format: Format
  counts: Counts
}

/** How many rows the file will have, and what keeps the others out. */
export function RowCounts({ one: { list, busy, complete }, format, counts }: RowCountsProps) {
  const { rows, chosen, unread } = counts
  const left = chosen - rows - unread
  const isComing = busy && !complete
  const total = t(words.rows, { count: chosen })
  const some = t(isComing ? words.soFarInFile : words.some, { rows, total })
  return (
    <div className={css['counts']} role="status">
      <p>
        <b>{rows === chosen ? t(words.inFile, { rows: total }) : some}</b>
      </p>
      {left > 0 && <p>{list.is === 'top-artists' ? words.noArtists : toLeft(format, left, counts)}</p>}
      {unread > 0 && <p>{t(isComing ? words.coming : words.unread, { count: unread })}</p>}
      {list.is === 'plays' && format === 'csv' && <p>{words.playedAt}</p>}
    </div>
  )
}

function toLeft(format: Format, count: number, { local, unavailable, other }: Counts): string {
  const why = [
    local > 0 && t(words.localFiles, { count: local }),
    unavailable > 0 && t(words.unavailable, { count: unavailable }),
    other > 0 && t(words.nameless, { count: other }),
  ]
  return t(words.left, { count, format: words.formats[format], why: why.filter(Boolean).join(', ') })
}
