import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keptQuery } from '#library/kept-query.ts'
import { exportWords, listsExportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import { useFreshKept } from '#parts/use-fresh.ts'
import { profileQueries } from '#spotify/profile.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { showToast } from '#ui/toast.tsx'
import { ColumnsChoice } from './columns-choice.tsx'
import css from './export-dialog.module.css'
import type { ExportDialogProps } from './export-menu.tsx'
import type { ManyLists } from './exported.ts'
import { FileNames } from './file-names.tsx'
import { FormatChoice } from './format-choice.tsx'
import { formatsOf } from './formats.ts'
import { ListsCost } from './lists-cost.tsx'
import { ListsFailures } from './lists-failures.tsx'
import { planLists } from './lists-plan.ts'
import { ListsProgressBar } from './lists-progress-bar.tsx'
import { useColumns } from './use-columns.ts'
import { useListsSaving } from './use-lists-saving.ts'

/** How some playlists are to be saved, what that costs, and what cannot be had of them. */
export function ListsDialog({ of, format: asked, onFormat, onClose }: ExportDialogProps<ManyLists>) {
  useFreshKept()
  const client = useQueryClient()
  const { data: kept } = useQuery(keptQuery())
  const me = client.getQueryData(profileQueries.me().queryKey)?.id ?? null
  const plan = useMemo(
    () => (kept === undefined || asked === null ? null : planLists(of.playlists, kept, me)),
    [kept, asked, of.playlists, me],
  )
  const columns = useColumns()
  const format = asked ?? 'csv'
  const saving = useListsSaving({
    plan,
    format,
    columns: columns.chosen,
    onSaved: (file, count) => {
      close()
      showToast(t(exportWords.savedLists, { file, lists: t(words.lists, { count }) }))
    },
  })
  const close = () => {
    saving.stop()
    onClose()
  }
  const isEmpty = plan !== null && plan.lists.length === 0 && format !== 'json'
  const isImpossible = plan === null || isEmpty || (format === 'csv' && columns.chosen.length === 0)
  const isBusy = saving.is === 'reading' || saving.is === 'building'
  const hasFailures = saving.failures.length > 0

  return (
    <Dialog
      title={exportWords.title}
      open={asked !== null}
      onClose={close}
      wide
      actions={
        <>
          <Button onClick={close}>{exportWords.cancel}</Button>
          {hasFailures && !isBusy && <Button onClick={saving.start}>{words.again}</Button>}
          <Button
            kind="main"
            aria-disabled={isImpossible || isBusy}
            onClick={() => {
              if (isImpossible || isBusy) return
              if (hasFailures) saving.startWithout()
              else saving.start()
            }}
          >
            {exportWords.download}
          </Button>
        </>
      }
    >
      {asked !== null && (
        <>
          <FormatChoice formats={formatsOf(of)} format={format} onFormat={onFormat} />
          {plan === null ? <p role="status">{words.checking}</p> : <ListsCost plan={plan} format={format} />}
          {plan !== null && plan.lists.length > 0 && <FileNames lists={plan.lists} format={format} />}
          {format === 'csv' && <ColumnsChoice columns={columns} />}
          {saving.progress !== null && <ListsProgressBar progress={saving.progress} />}
          <div className={css['said']} role="alert">
            {hasFailures && !isBusy && <ListsFailures failures={saving.failures} />}
            {saving.is === 'failed' && (
              <Notice kind="danger" title={exportWords.failed}>
                <p>{exportWords.failedWhy}</p>
              </Notice>
            )}
          </div>
        </>
      )}
    </Dialog>
  )
}
