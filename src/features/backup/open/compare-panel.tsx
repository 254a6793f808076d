import { useEffect, useRef } from 'react'
import type { LibraryDocument } from '#library/files/document.ts'
import { compareWords as words, openBackupWords } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { useSession } from '#parts/use-session.ts'
import { Notice } from '#ui/notice.tsx'
import { CompareWithNow } from './compare-with-now.tsx'
import css from './compare-panel.module.css'
import { ComparisonReport } from './comparison-report.tsx'
import { FileField } from './file-field.tsx'
import { OpenFailureNotice } from './open-failure.tsx'
import { useBackupFile } from './use-backup-file.ts'
import { inOrder, useComparison, type ComparisonState } from './use-comparison.ts'

type ComparePanelProps = { document: LibraryDocument; name: string }

/** The open file against the library on this device, where somebody is logged in, or against another file. */
export function ComparePanel({ document, name }: ComparePanelProps) {
  const session = useSession()
  const { state, start } = useComparison()
  const { file, open } = useBackupFile()
  const compared = useRef(0)
  const other = file.is === 'open' ? file.opened : null
  useEffect(() => {
    if (other === null || compared.current === other.turn) return
    compared.current = other.turn
    start(() => Promise.resolve(inOrder({ document, name }, other)))
  }, [other, document, name, start])

  return (
    <div className={css['panel']}>
      <p className={css['what']}>{words.what}</p>
      <div className={css['ways']}>
        {session !== null && (
          <CompareWithNow before={{ document, name }} isBusy={state.is === 'comparing'} onStart={start} />
        )}
        <FileField label={words.other} hint={words.otherWhat} onFile={open} />
      </div>
      {file.is === 'reading' && <p role="status">{t(openBackupWords.reading, { name: file.name })}</p>}
      {file.is === 'failed' && <OpenFailureNotice name={file.name} failure={file.failure} />}
      <Result state={state} />
    </div>
  )
}

function Result({ state }: { state: ComparisonState }) {
  switch (state.is) {
    case 'none':
      return null
    case 'comparing':
      return <p role="status">{words.comparing}</p>
    case 'no-copy':
      return (
        <Notice kind="danger" role="alert" title={words.noCopy}>
          <p>{words.noCopyWhy}</p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="danger" role="alert" title={words.failed}>
          <p>{words.failedWhy}</p>
        </Notice>
      )
    case 'done':
      return <ComparisonReport {...state} />
  }
}
