import type { HeldList } from '#library/holdings.ts'
import type { LeftOut } from '#library/list-sets.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { t } from '#messages/t.ts'
import { listName } from '#parts/list-name.ts'
import { Name } from '#ui/name.tsx'
import css from './create-run.module.css'

/** How many rows that are left out are told one by one. */
const mostTold = 50

type LeftOutRowsProps = {
  leftOut: readonly LeftOut[]
  /** Where they are from, if from several lists. */
  lists?: readonly HeldList[]
}

/** Rows that no new list takes, one by one and why. */
export function LeftOutRows({ leftOut, lists = [] }: LeftOutRowsProps) {
  if (leftOut.length === 0) return null
  return (
    <details className="small">
      <summary>{t(words.leftOut, { count: leftOut.length })}</summary>
      <ul className={css['leftOut']}>
        {leftOut.slice(0, mostTold).map(({ list, position, name, why }) => {
          const from = lists[list]
          return (
            <li key={`${list} ${position}`}>
              {from !== undefined && (
                <>
                  <Name>{listName(from)}</Name>,{' '}
                </>
              )}
              {t(words.leftOutRow, { position: position + 1 })}
              {name !== '' && (
                <>
                  {' '}
                  (<Name>{name}</Name>)
                </>
              )}
              : {words.leftOutWhy[why]}
            </li>
          )
        })}
        {leftOut.length > mostTold && <li>{t(words.leftOutMore, { count: leftOut.length - mostTold })}</li>}
      </ul>
    </details>
  )
}
