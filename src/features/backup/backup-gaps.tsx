import { useQueryClient } from '@tanstack/react-query'
import { retryBackup } from '#library/backup-run.ts'
import type { BuiltBackup } from '#library/backup-state.ts'
import { backupWords as words } from '#messages/en/backup.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import { Name } from '#ui/name.tsx'
import { RetryList } from '#ui/retry-list.tsx'
import { gapsOf } from './gaps.ts'

/** A copy that has hardly been read lacks hundreds of lists; the file itself names them all. */
const mostShown = 20

/** Each list that is not whole in the file, with the reason, and a way to ask again for those that could not be read. */
export function BackupGaps({ built: { entries } }: { built: BuiltBackup }) {
  const client = useQueryClient()
  const gaps = gapsOf(entries)
  if (gaps.length === 0) return null
  // Those about which something can be done come first.
  const sorted = gaps.toSorted((one, other) => Number(other.status === 'failed') - Number(one.status === 'failed'))
  return (
    <div>
      <RetryList label={words.gaps}>
        {sorted.slice(0, mostShown).map(({ id, name, items, status, reason }) => (
          <li key={id}>
            <span>
              <b>
                <Name>{name === '' ? words.untitled : name}</Name>
              </b>{' '}
              <span className="ink-2">
                {words.reasons[reason === 'unread' && items > 0 ? 'begun' : (reason ?? 'unknown')]}{' '}
                {items > 0 && t(words.rowsThere, { count: items })}
              </span>
            </span>
            {status === 'failed' && (
              <Button size="small" onClick={() => void retryBackup(client, id)}>
                {words.retry}
              </Button>
            )}
          </li>
        ))}
      </RetryList>
      {gaps.length > mostShown && <p className="ink-2">{t(words.more, { count: gaps.length - mostShown })}</p>}
    </div>
  )
}
