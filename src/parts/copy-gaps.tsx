import type { ReactNode } from 'react'
import type { Holdings } from '#library/holdings.ts'
import { placesWords as words } from '#messages/en/places.ts'
import { t } from '#messages/t.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { rich } from '#ui/rich.tsx'

type CopyGapsProps = { holdings: Holdings; onFollow: () => void }

/** That some lists are not on this device, and where they are read; nothing where all that are known are here. */
export function CopyGaps({ holdings: { lists }, onFollow }: CopyGapsProps) {
  const whole = lists.filter(({ complete }) => complete).length
  if (lists.length > 0 && whole === lists.length) return null
  const said = lists.length === 0 ? words.nothingHere : t(words.soFar, { some: whole, total: lists.length })
  const link = (text: string): ReactNode => (
    <Link to={paths.library} onClick={onFollow}>
      {text}
    </Link>
  )
  return <p className="small ink-2">{rich(said, { link })}</p>
}
