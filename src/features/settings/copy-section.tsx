import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keepCopy, wipeCopy } from '#library/copy.ts'
import { libraryQuery } from '#library/holdings-query.ts'
import { copyWords as words, scanWords } from '#messages/en/scan.ts'
import { ago, number, t } from '#messages/t.ts'
import { useCopyState, useFreshLibrary } from '#parts/use-copy.ts'
import { useSession } from '#parts/use-session.ts'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import { Switch } from '#ui/switch.tsx'
import { showToast } from '#ui/toast.tsx'
import css from './settings-page.module.css'

/** Whether the library is kept on this device, what is kept of it now, and how to be rid of it. */
export function CopySection() {
  const { keeps, trouble } = useCopyState()
  const [refused, setRefused] = useState(false)
  const session = useSession()
  const choose = (keep: boolean) => {
    keepCopy(keep).then(
      () => setRefused(false),
      () => setRefused(true),
    )
  }
  return (
    <Section title={words.title}>
      <div className={css['choice']}>
        <Switch label={words.keep} checked={keeps !== 'off'} onChange={choose} />
        <p className="small ink-2">{words.keepWhy}</p>
        {trouble !== null && <p className="small ink-2">{scanWords.memory[trouble]}</p>}
      </div>
      <div role="alert">{refused && <p>{words.notKept}</p>}</div>
      {session !== null && (
        <div className={css['more']}>
          <Kept />
        </div>
      )}
      <p className={css['more']}>
        <Button onClick={() => void wipe()}>{words.delete}</Button>
      </p>
    </Section>
  )
}

async function wipe(): Promise<void> {
  await wipeCopy()
  showToast(words.deleted)
}

function Kept() {
  useFreshLibrary()
  const { data } = useQuery(libraryQuery())
  const [now] = useState(() => Date.now())
  const kept = data?.kept.filter(({ loaded, complete }) => loaded > 0 || complete) ?? []
  const sum = (of: (list: (typeof kept)[number]) => number): number => kept.reduce((all, list) => all + of(list), 0)
  const oldest = Math.min(...kept.map(({ readAt }) => readAt))
  const size = t(scanWords.megabytes, { size: (sum(({ bytes }) => bytes) / 1_000_000).toFixed(1) })
  if (kept.length === 0) return <p>{words.nothing}</p>
  return (
    <dl className={css['facts']}>
      <Fact label={words.lists} value={number(kept.length)} />
      <Fact label={words.items} value={number(sum(({ loaded }) => loaded))} />
      <Fact label={words.size} value={size} />
      <Fact label={words.age} value={ago(new Date(oldest).toISOString(), now)} />
    </dl>
  )
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
