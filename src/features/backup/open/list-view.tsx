import { useEffect, useMemo, useRef } from 'react'
import type { Rows } from '#library/files/document.ts'
import type { ArtistRow } from '#library/shelf.ts'
import { fileListsWords as words } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { isNobody } from '#parts/items/artist-columns.tsx'
import type { SavedAlbum } from '#spotify/album.ts'
import type { SavedShow } from '#spotify/show.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { Name } from '#ui/name.tsx'
import { Notice } from '#ui/notice.tsx'
import type { FileList } from './file-list.ts'
import { albumHole, artistHole, showHole, withHoles } from './hole.ts'
import { ItemRows } from './item-rows.tsx'
import { ListRows } from './list-rows.tsx'
import css from './list-view.module.css'
import { albumColumns, artistColumns, showColumns } from './shelf-columns.tsx'
import type { Start } from './start.ts'

type ListViewProps = {
  list: FileList
  start: Start
  onBack: () => void
}

/** One list of the file with its rows. */
export function ListView({ list, start, onBack }: ListViewProps) {
  const { name, owner, description, status, reason } = list
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Else the row that it is opened at takes the focus.
    if (start.at === null) title.current?.focus()
  }, [start])
  return (
    <div className={css['view']}>
      <div className={css['title']}>
        <Button kind="quiet" onClick={onBack}>
          {words.all}
        </Button>
        <h3 ref={title} tabIndex={-1}>
          <Name>{name}</Name>
        </h3>
        {owner !== '' && <p>{t(words.owner, { name: owner })}</p>}
        {description !== '' && (
          <p>
            <Name>{description}</Name>
          </p>
        )}
      </div>
      {status !== 'complete' && (
        <Notice kind="warn" icon="info" title={words.status[status]}>
          <p>{words.why[status]}</p>
          {reason !== null && <p>{t(words.reason, { reason })}</p>}
        </Notice>
      )}
      {list.rows.length === 0 ? <Empty isWhole={status === 'complete'} /> : <RowsOf list={list} start={start} />}
    </div>
  )
}

const Empty = ({ isWhole }: { isWhole: boolean }) =>
  isWhole && (
    <Blank icon="list" title={words.empty}>
      <p>{words.emptyWhy}</p>
    </Blank>
  )

function RowsOf({ list, start }: { list: FileList; start: Start }) {
  switch (list.is) {
    case 'albums':
      return <Albums rows={list.rows} start={start} />
    case 'shows':
      return <Shows rows={list.rows} start={start} />
    case 'following':
    case 'top-artists':
      return <Artists rows={list.rows} start={start} />
    default:
      return <ItemRows is={list.is} rows={list.rows} start={start} />
  }
}

type RowsProps<Row> = { rows: Rows<Row>; start: Start }

function Albums({ rows, start }: RowsProps<SavedAlbum>) {
  const shown = useMemo(() => withHoles(rows, albumHole), [rows])
  const isDim = ({ album }: SavedAlbum) => album.kind === 'unavailable'
  return <ListRows rows={shown} columns={albumColumns} isDim={isDim} start={start} />
}

function Shows({ rows, start }: RowsProps<SavedShow>) {
  const shown = useMemo(() => withHoles(rows, showHole), [rows])
  return <ListRows rows={shown} columns={showColumns} isDim={({ show }) => show.kind === 'unavailable'} start={start} />
}

function Artists({ rows, start }: RowsProps<ArtistRow>) {
  const shown = useMemo(() => withHoles(rows, artistHole), [rows])
  return <ListRows rows={shown} columns={artistColumns} isDim={isNobody} start={start} />
}
