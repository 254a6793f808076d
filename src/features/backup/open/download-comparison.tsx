import { useState } from 'react'
import { compareWords as words } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import css from './download-comparison.module.css'
import type { Compared } from './use-comparison.ts'

type Saving = { is: 'none' | 'saving' | 'failed' } | { is: 'saved'; file: string }

/** The whole report as one table. */
export function DownloadComparison({ compared }: { compared: Compared }) {
  const [saving, setSaving] = useState<Saving>({ is: 'none' })
  const isBusy = saving.is === 'saving'
  const download = () => {
    if (isBusy) return
    setSaving({ is: 'saving' })
    save(compared).then(
      (file) => setSaving({ is: 'saved', file }),
      () => setSaving({ is: 'failed' }),
    )
  }
  return (
    <div className={css['download']}>
      <Button aria-disabled={isBusy} onClick={download}>
        {words.download}
      </Button>
      <p role="status">{saving.is === 'saved' && t(words.saved, { file: saving.file })}</p>
      {saving.is === 'failed' && <p role="alert">{words.notSaved}</p>}
    </div>
  )
}

/** Returns the name of the file. */
async function save({ before, after, comparison }: Compared): Promise<string> {
  const [{ comparisonCsv }, { toBlob }, { toFileName }, { saveFile }] = await Promise.all([
    import('#library/files/compare-csv.ts'),
    import('#library/files/pieces.ts'),
    import('#library/files/file-name.ts'),
    import('#parts/export/save-file.ts'),
  ])
  const name = toFileName(t(words.csvName, { before: stemOf(before.name), after: stemOf(after.name) }), 'csv')
  saveFile(await toBlob(comparisonCsv(comparison), 'text/csv;charset=utf-8'), name)
  return name
}

const stemOf = (name: string): string => (name === words.theLibrary ? words.nowShort : name.replace(/\.\w{1,5}$/, ''))
