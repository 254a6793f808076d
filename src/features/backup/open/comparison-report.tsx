import { isSame, type LoneList } from '#library/files/compare.ts'
import { compareWords as words, openBackupWords } from '#messages/en/open-backup.ts'
import { date, t } from '#messages/t.ts'
import { Blank } from '#ui/blank.tsx'
import { Name } from '#ui/name.tsx'
import { changedLists, countsOf, playlistName, uncomparedNames } from './changes.ts'
import { ChangedListEntry } from './changed-list.tsx'
import css from './comparison-report.module.css'
import { DownloadComparison } from './download-comparison.tsx'
import { Group } from './group.tsx'
import type { Compared, Side } from './use-comparison.ts'

/** What has changed between two states of a library, group by group, each to be opened. */
export function ComparisonReport(compared: Compared) {
  const { before, after, comparison } = compared
  const { newLists, goneLists } = comparison
  const changed = changedLists(comparison)
  const uncompared = uncomparedNames(comparison)
  return (
    <div className={css['report']}>
      <div className={css['title']}>
        <div role="status">
          <h3>{isSame(comparison) ? words.same : words.report}</h3>
          <p>{t(words.between, { before: nameOf(before), after: nameOf(after) })}</p>
          {!isSame(comparison) && <p>{toTotals(compared)}</p>}
        </div>
        <DownloadComparison compared={compared} />
      </div>
      {isSame(comparison) && (
        <Blank icon="check" title={words.same} level={3}>
          <p>{words.sameWhy}</p>
        </Blank>
      )}
      <Lone title={t(words.fresh, { count: newLists.length })} lists={newLists} />
      <Lone title={t(words.gone, { count: goneLists.length })} lists={goneLists} />
      {changed.length > 0 && (
        <Group title={t(words.changed, { count: changed.length })} isOpen>
          <ul>
            {changed.map((list) => (
              <ChangedListEntry key={list.key} list={list} />
            ))}
          </ul>
        </Group>
      )}
      {uncompared.length > 0 && (
        <Group title={t(words.uncompared, { count: uncompared.length })}>
          <p>{words.uncomparedWhy}</p>
          <ul>
            {uncompared.map((name, place) => (
              <li key={place}>
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  )
}

function nameOf({ name, document: { exportedAt } }: Side): string {
  const day = exportedAt === null ? '' : date(exportedAt)
  return day === '' ? name : t(words.backupOf, { name, date: day })
}

function toTotals({ comparison }: Compared): string {
  const { newLists, goneLists } = comparison
  const changed = changedLists(comparison)
  const counts = countsOf(changed.flatMap(({ rows }) => rows))
  const lists = t(words.totalLists, { fresh: newLists.length, gone: goneLists.length, changed: changed.length })
  return t(words.totals, { lists, items: t(words.totalItems, counts) })
}

function Lone({ title, lists }: { title: string; lists: readonly LoneList[] }) {
  if (lists.length === 0) return null
  return (
    <Group title={title} isOpen={lists.length <= 10}>
      <ul>
        {lists.map(({ name, items }, place) => (
          <li key={place}>
            <Name>{playlistName(name)}</Name> <span>{t(openBackupWords.items, { count: items })}</span>
          </li>
        ))}
      </ul>
    </Group>
  )
}
