import { openBackupWords as words } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { Section } from '#ui/section.tsx'
import { FileField } from './file-field.tsx'
import css from './open-backup.module.css'
import { OpenFailureNotice } from './open-failure.tsx'
import { OpenedBackup } from './opened-backup.tsx'
import { useBackupFile } from './use-backup-file.ts'

/** Looks into a file of this device, whoever wrote it; needs no session and asks nobody anything. */
export function OpenBackup() {
  const { file, open, close } = useBackupFile()
  return (
    <Section title={words.title}>
      <div className={css['choose']}>
        <p>{words.what}</p>
        <FileField label={words.file} hint={words.reads} onFile={open} />
        <p className={file.is === 'open' ? 'hidden-text' : undefined} role="status">
          {file.is === 'reading' && t(words.reading, { name: file.name })}
          {file.is === 'open' && t(words.opened, { name: file.opened.name })}
        </p>
        {file.is === 'failed' && <OpenFailureNotice name={file.name} failure={file.failure} />}
      </div>
      {file.is === 'open' && <OpenedBackup key={file.opened.turn} opened={file.opened} onClose={close} />}
    </Section>
  )
}
