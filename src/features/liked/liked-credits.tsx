import { likedWords as words } from '#messages/en/liked.ts'
import { hours, number, t } from '#messages/t.ts'
import type { Sums } from '#parts/items/sums.ts'
import { CreditBone } from '#ui/bone.tsx'
import type { Credit } from '#ui/head.tsx'

/** `2019`, or `2019 to 2026`; a dash where no row has a date. */
function yearsOf({ first, last }: Sums): string {
  if (first === null || last === null) return words.none
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? from : t(words.years, { first: from, last: to })
}

/** What the songs add up to; bones while none is here. */
export function toCredits(sums: (Sums & { complete: boolean }) | null): readonly Credit[] {
  const bone = <CreditBone width="c" />
  return [
    {
      label: sums?.complete === true ? words.length : words.lengthSoFar,
      value: sums === null ? bone : hours(sums.lengthMs),
    },
    { label: words.added, value: sums === null ? bone : yearsOf(sums) },
    { label: words.unavailable, value: sums === null ? bone : number(sums.unavailable) },
  ]
}
