import type { EditDid } from '#library/edit/edit-state.ts'
import type { FirstChange } from '#library/edit/firsts.ts'
import { reviewWords as words } from '#messages/en/review.ts'
import { t } from '#messages/t.ts'
import { nameOf } from './reviewed.ts'

const changes = ['removed', 'moved', 'added'] as const

/** `“Rain” moved from 3 to 5; 2 items added, the first “Ferry” at 7.`; nothing where nothing was different. */
export function didOf({ totals, firsts }: Partial<EditDid>): string | null {
  if (totals === undefined) return null
  const parts = changes.flatMap((what) => (totals[what] > 0 ? toPart(what, totals[what], firsts?.[what]) : []))
  return parts.length === 0 ? null : t(words.didAll, { parts: parts.join(firsts === undefined ? ', ' : '; ') })
}

function toPart(what: (typeof changes)[number], count: number, first: FirstChange | undefined): string {
  const some = t(words.did[what], { count })
  if (first === undefined) return some
  const at = { from: (first.from ?? 0) + 1, to: (first.to ?? 0) + 1 }
  const name = nameOf(first)
  return count === 1 ? t(words.didOne[what], { name, ...at }) : t(words.didSome[what], { some, name, ...at })
}
