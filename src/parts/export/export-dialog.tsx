import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { exportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import { playlistQueries } from '#spotify/playlist.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { ColumnsChoice } from './columns-choice.tsx'
import type { About } from './document-of.ts'
import type { ExportDialogProps } from './export-menu.tsx'
import type { OneList } from './exported.ts'
import { FormatChoice } from './format-choice.tsx'
import { formatsOf } from './formats.ts'
import { OrderChoice } from './order-choice.tsx'
import { Preview } from './preview.tsx'
import { RowCounts } from './row-counts.tsx'
import { countsOf, itemsOf, positionsOf, type Order } from './rows.ts'
import { SavingState } from './saving-state.tsx'
import { toFile } from './to-file.ts'
import { useColumns } from './use-columns.ts'
import { useSaving } from './use-saving.ts'

/** How a list is to be saved, what of it the format cannot hold, and how the file begins. */
export function ExportDialog({ of: one, format: asked, onFormat, onClose }: ExportDialogProps<OneList>) {
  const client = useQueryClient()
  const [order, setOrder] = useState<Order>('original')
  const columns = useColumns()
  const { list } = one
  const format = asked ?? 'csv'
  const counts = useMemo(
    () => (asked === null ? null : countsOf(list, positionsOf({ list, order: one.order }, order), asked)),
    [asked, list, one.order, order],
  )
  const choice = { format, order, columns: columns.chosen }
  const hasColumns = format === 'csv' && itemsOf(list) !== null
  const isImpossible = hasColumns && columns.chosen.length === 0

  const saving = useSaving({
    ready: one.complete || !one.busy,
    toFile: () => toFile(one, choice, aboutOf(client, one)),
    onSaved: (file) => {
      close()
      showToast(t(words.saved, { file, rows: t(words.rows, { count: counts?.rows ?? 0 }) }))
    },
  })
  const close = () => {
    saving.stop()
    setOrder('original')
    onClose()
  }
  return (
    <Dialog
      title={words.title}
      open={asked !== null}
      onClose={close}
      wide
      actions={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button
            kind="main"
            aria-disabled={isImpossible || saving.isWanted}
            onClick={() => {
              if (!isImpossible) saving.start()
            }}
          >
            {words.download}
          </Button>
        </>
      }
    >
      {counts !== null && (
        <>
          <FormatChoice formats={formatsOf(one)} format={format} onFormat={onFormat} />
          <OrderChoice one={one} order={order} onOrder={setOrder} />
          <RowCounts one={one} format={format} counts={counts} />
          <Preview one={one} choice={choice} about={aboutOf(client, one)} />
          {hasColumns && <ColumnsChoice columns={columns} />}
          <SavingState saving={saving} here={list.rows.length - counts.unread} total={list.rows.length} />
        </>
      )}
    </Dialog>
  )
}

/** What is here already: an export asks Spotify for nothing. */
function aboutOf(client: QueryClient, { list }: OneList): About {
  const me = client.getQueryData(profileQueries.me().queryKey)
  const details = list.is === 'playlist' ? client.getQueryData(playlistQueries.one(list.id).queryKey) : undefined
  return { account: me === undefined ? null : { id: me.id, name: me.name }, details: details ?? null }
}
