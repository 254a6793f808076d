import type { ListPlan, SavePlan } from '#library/restore/plan.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { t } from '#messages/t.ts'

/** How many of a list or kind are added, are there already, and cannot come back. */
export function factsOf({
  uris,
  already,
  blocked,
}: Pick<ListPlan | SavePlan, 'uris' | 'already' | 'blocked'>): string[] {
  return [
    ...(uris.length > 0 ? [t(words.toAdd, { count: uris.length })] : []),
    ...(already > 0
      ? [uris.length === 0 && blocked.length === 0 ? words.nothingNew : t(words.already, { count: already })]
      : []),
    ...(blocked.length > 0 ? [t(words.cannot, { count: blocked.length })] : []),
  ]
}
