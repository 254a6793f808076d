import { queryOptions, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import type { LibraryDocument } from '#library/files/document.ts'
import { lookAround } from '#library/restore/look.ts'
import { defaultChoices, planRestore, type Choices, type Known } from '#library/restore/plan.ts'
import { isRestoreUnfinished } from '#library/restore/restore-state.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { Failure } from '#parts/failure.tsx'
import { profileQueries } from '#spotify/profile.ts'
import { Bone } from '#ui/bone.tsx'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import { Section } from '#ui/section.tsx'
import { withVisibility, type Visibility } from './choices.ts'
import { KindChoices } from './kind-choices.tsx'
import { ListChoices } from './list-choices.tsx'
import { Losses } from './losses.tsx'
import css from './restore.module.css'
import { RestoreButton } from './restore-button.tsx'
import { OrderChoice, VisibilityChoice } from './ways.tsx'
import { useRestore } from './use-restore.ts'

const numbers = new WeakMap<LibraryDocument, number>()
let latest = 0

/** A key for a file that is open, as long as it is. */
function numberOf(document: LibraryDocument): number {
  const known = numbers.get(document) ?? (latest += 1)
  numbers.set(document, known)
  return known
}

/** What is there already. It is another thing after a restore (`when`), and none before it has begun. */
const knownQuery = (document: LibraryDocument, when: 'before' | 'done' | 'undone') =>
  queryOptions({
    queryKey: ['restore', 'known', numberOf(document), when],
    queryFn: ({ client, signal }) => lookAround(client, document, signal),
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  })

/** What a file would put back, what it cannot, and the button that does it. */
export function RestoreSection({ document }: { document: LibraryDocument }) {
  const restore = useRestore()
  const name = useQuery(profileQueries.me()).data?.name ?? ''
  const isBusy = isRestoreUnfinished(restore)
  const looked = useQuery({ ...knownQuery(document, 'report' in restore ? restore.is : 'before'), enabled: !isBusy })
  if (isBusy) return <p className={css['busy']}>{words.busy}</p>
  return (
    <Section title={words.title}>
      <p className={css['lede']}>
        {rich(words.lede, { name: (you) => <b>{name === '' ? you : <Name>{name}</Name>}</b> })}
      </p>
      {looked.isPending && (
        <p role="status" className={css['looking']}>
          <span className="ink-2">{words.looking}</span>
          <Bone width="b" />
        </p>
      )}
      {looked.isError && <Failure error={looked.error} onRetry={() => void looked.refetch()} />}
      {looked.data !== undefined && <PlanView key={looked.dataUpdatedAt} document={document} known={looked.data} />}
    </Section>
  )
}

function PlanView({ document, known }: { document: LibraryDocument; known: Known }) {
  const [choices, choose] = useState<Choices>(() => defaultChoices(document, known))
  const [visibility, setVisibility] = useState<Visibility>('file')
  // With 50,000 items a plan takes longer than the press of a box may.
  const settled = useDeferredValue(choices)
  const shown = useDeferredValue(visibility)
  const plan = useMemo(
    () => planRestore(document, withVisibility(settled, document, shown), known),
    [document, settled, shown, known],
  )
  const whole = useMemo(
    () => planRestore(document, wholeOf(settled, document, known), known),
    [document, settled, known],
  )
  const likedCount = plan.saves.find(({ kind }) => kind === 'liked')?.uris.length ?? 0
  return (
    <div className={css['plan']}>
      <ListChoices document={document} known={known} whole={whole} choices={choices} onChange={choose} />
      <KindChoices whole={whole} choices={choices} onChange={choose} />
      {plan.lists.some(({ target }) => target.kind === 'create') && (
        <VisibilityChoice value={visibility} onChange={setVisibility} />
      )}
      {likedCount > 1 && <OrderChoice choices={choices} onChange={choose} />}
      <Losses plan={plan} />
      <RestoreButton plan={plan} known={known} isSettled={settled === choices && shown === visibility} />
    </div>
  )
}

/** Everything, with the targets that have been chosen: what each row says does not depend on its box. */
function wholeOf(choices: Choices, document: LibraryDocument, known: Known): Choices {
  const all = defaultChoices(document, known)
  return { ...all, lists: new Map([...all.lists, ...choices.lists]), likedOrder: choices.likedOrder }
}
