import { listsExportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import css from './export-dialog.module.css'
import type { Format } from './exported.ts'
import { nameOf } from './lists-file.ts'
import type { ListsPlan } from './lists-plan.ts'

/** How many lists are saved, what has to be asked for first, and which ones Spotify keeps to itself. */
export function ListsCost({ plan, format }: { plan: ListsPlan; format: Format }) {
  const { lists, jobs, requests, withheld } = plan
  const count = lists.length + (format === 'json' ? withheld.length : 0)
  const together = t(words.lists, { count })
  const isZip = format !== 'json' && count > 1
  const reading = t(words.lists, { count: jobs.length })
  return (
    <div className={css['counts']} role="status">
      <p>
        <b>{count === 0 ? words.nothing : t(isZip ? words.zip : words.oneFile, { lists: together })}</b>
      </p>
      {lists.length > 0 && (
        <p>{jobs.length === 0 ? words.allHere : t(words.cost, { count: requests, lists: reading })}</p>
      )}
      {withheld.length > 0 && (
        <>
          <p>{t(format === 'json' ? words.withheldJson : words.withheld, { count: withheld.length })}</p>
          <ul className={css['names']}>
            {withheld.map((playlist) => (
              <li key={playlist.id}>
                <Name>{nameOf(playlist)}</Name>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
