import type { FileGap } from '#library/files/document.ts'
import type { FileFormat } from '#library/restore/read-result.ts'
import { fileListsWords, openBackupWords as words } from '#messages/en/open-backup.ts'
import { clock, date, t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { Name } from '#ui/name.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './backup-head.module.css'
import { countItems, nameOfGap, type FileList } from './file-list.ts'
import type { Opened } from './use-backup-file.ts'

const tellsGaps: readonly FileFormat[] = ['liner-notes-json', 'liner-notes-zip']

type BackupHeadProps = { opened: Opened; lists: readonly FileList[]; onClose: () => void }

/** What the file is: whose, from when, how much, and what is missing in it. */
export function BackupHead({ opened: { name, format, document }, lists, onClose }: BackupHeadProps) {
  const { exportedAt, account, gaps } = document
  const count = t(words.lists, { count: lists.length })
  const credits = [
    { label: words.format, value: words.formats[format] },
    { label: words.exported, value: exportedOf(exportedAt) },
    { label: words.account, value: account === null ? words.notSaid : <Name>{account.name ?? account.id}</Name> },
    { label: words.contents, value: `${count}, ${t(words.items, { count: countItems(lists) })}` },
    // Other programs do not say what they could not read.
    ...(gaps.length === 0 && tellsGaps.includes(format) ? [{ label: words.missing, value: words.nothing }] : []),
  ]
  return (
    <div className={css['head']}>
      <div className={css['title']}>
        <h3>
          <Name>{name}</Name>
        </h3>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <dl className={css['credits']}>
        {credits.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {gaps.length > 0 && <Gaps gaps={gaps} />}
    </div>
  )
}

function exportedOf(iso: string | null): string {
  const at = iso === null ? Number.NaN : new Date(iso).getTime()
  return iso === null || Number.isNaN(at) ? words.notSaid : t(words.exportedAt, { date: date(iso), time: clock(at) })
}

/** Lists that are not whole in the file, each with the reason that stands there. */
const Gaps = ({ gaps }: { gaps: readonly FileGap[] }) => (
  <details className={css['gaps']}>
    <summary>{t(words.notWhole, { count: gaps.length })}</summary>
    {/* It scrolls, so the keyboard must reach it. */}
    {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
    <ul tabIndex={0} aria-label={words.missing}>
      {gaps.map((gap, place) => (
        <li key={place}>
          <Name>{nameOfGap(gap)}</Name> <Tag tone="warn">{fileListsWords.status[gap.status]}</Tag>
          <p>{gap.reason ?? fileListsWords.why[gap.status]}</p>
        </li>
      ))}
    </ul>
  </details>
)
