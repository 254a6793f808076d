import type { RefObject } from 'react'
import type { BackupState, BuiltBackup } from '#library/backup-state.ts'
import { backupWords as words } from '#messages/en/backup.ts'
import { t } from '#messages/t.ts'
import { gapsOf } from './gaps.ts'

type BackupTextProps = { backup: BackupState; titleRef: RefObject<HTMLHeadingElement | null> }

/** What the backup is about to do, is doing, or has done. */
export function BackupText({ backup, titleRef }: BackupTextProps) {
  const { title, texts } = said(backup)
  return (
    <>
      <div role="status">
        <h2 ref={titleRef} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {texts.map((text) => (
        <p className="ink-2" key={text}>
          {text}
        </p>
      ))}
    </>
  )
}

type Said = { title: string; texts: readonly string[] }

function said(backup: BackupState): Said {
  switch (backup.is) {
    case 'idle':
      return { title: words.ready, texts: [words.readyWhy] }
    case 'reading':
      return { title: words.reading, texts: [words.readingWhy] }
    case 'building':
      return { title: words.building, texts: [words.buildingWhy] }
    case 'paused':
      return { title: words.paused, texts: [words.pausedWhy] }
    case 'cancelled':
      return { title: words.cancelled, texts: [words.cancelledWhy] }
    case 'stopped':
      return backup.failure === null
        ? { title: words.unwritten, texts: [words.unwrittenWhy] }
        : { title: words.stopped, texts: [words.stoppedWhy] }
    case 'elsewhere':
      return { title: words.elsewhere, texts: [words.elsewhereWhy] }
    case 'done':
      return done(backup.built)
  }
}

function done({ blob, name, entries }: BuiltBackup): Said {
  const gaps = gapsOf(entries)
  const items = entries.reduce((sum, entry) => sum + entry.items, 0)
  const withheld = entries.filter(({ status }) => status === 'withheld').length
  const made = t(words.made, {
    ...{ count: entries.length, items: t(words.items, { count: items }) },
    ...{ size: Math.max(0.1, blob.size / 1_000_000).toFixed(1), file: name },
  })
  return {
    title: gaps.length === 0 ? words.complete : t(words.withGaps, { count: gaps.length }),
    texts: [made, ...(withheld > 0 ? [t(words.withheld, { count: withheld })] : []), words.blocked],
  }
}
