import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { duplicateKinds, type DuplicateGroup, type DuplicateKind } from '#library/duplicates.ts'
import type { LibrarySums } from '#library/sums.ts'
import { libraryWords as words } from '#messages/en/library.ts'
import { t } from '#messages/t.ts'
import { withParam } from '#parts/use-text-param.ts'
import { Choice } from '#ui/choice.tsx'
import css from './library-body.module.css'
import type { Line } from './line.ts'
import { Lines } from './lines.tsx'
import { Nothing } from './nothing.tsx'
import { SoFar } from './so-far.tsx'

const kinds: Readonly<Record<DuplicateKind, { name: string; why: string }>> = {
  uri: { name: words.sameUri, why: words.sameUriWhy },
  isrc: { name: words.sameIsrc, why: words.sameIsrcWhy },
  name: { name: words.sameName, why: words.sameNameWhy },
}

const options = [
  { value: 'all', label: words.all },
  ...duplicateKinds.map((kind) => ({ value: kind, label: kinds[kind].name })),
] as const

type DuplicatesPanelProps = { groups: readonly DuplicateGroup[]; sums: LibrarySums }

/** What stands more than once, each kind apart; all of them or one, as the address says. */
export function DuplicatesPanel({ groups, sums }: DuplicatesPanelProps) {
  const [params, setParams] = useSearchParams()
  const wanted = options.find(({ value }) => value === params.get('kind'))?.value ?? 'all'
  const shown = duplicateKinds.filter((kind) => wanted === 'all' || kind === wanted)
  const isEmpty = !groups.some(({ kind }) => shown.includes(kind))
  const choose = (kind: string) =>
    setParams(withParam(params, 'kind', kind === 'all' ? null : kind), { replace: true, preventScrollReset: true })
  return (
    <>
      <div className={css['said']}>
        {groups.length > 0 && (
          <Choice label={words.kind} name="duplicates" options={options} value={wanted} onChange={choose} />
        )}
        {sums.items > 0 && <p>{words.compared}</p>}
        {sums.items > 0 && <SoFar sums={sums} />}
      </div>
      {isEmpty && (
        <Nothing
          icon="check"
          title={words.noDuplicates}
          why={wanted === 'all' ? words.noDuplicatesWhy : words.noneOfKind}
          sums={sums}
          isWhole={sums.completeLists === sums.lists}
        />
      )}
      {shown.map((kind) => (
        <Kind key={kind} kind={kind} groups={groups} />
      ))}
    </>
  )
}

function Kind({ kind, groups }: { kind: DuplicateKind; groups: readonly DuplicateGroup[] }) {
  const own = useMemo(() => groups.filter((group) => group.kind === kind), [groups, kind])
  const lines = useMemo(() => own.flatMap(toLines), [own])
  if (own.length === 0) return null
  const { name, why } = kinds[kind]
  return (
    <div className={css['group']}>
      <h3>
        {name} <span>{t(words.groups, { count: own.length })}</span>
      </h3>
      <p>{why}</p>
      <Lines label={name} lines={lines} />
    </div>
  )
}

/** The number of a group stands at its first row. */
const toLines = ({ items }: DuplicateGroup, group: number): Line[] =>
  items.map(({ content, places }, index) => ({ content, places, number: index === 0 ? group + 1 : null }))
