import type { ScanCost } from '#library/scan-plan.ts'
import type { ScanProgress, ScanState } from '#library/scan-state.ts'
import { scanWords as words } from '#messages/en/scan.ts'
import { t } from '#messages/t.ts'
import { Name } from '#ui/name.tsx'
import { rich } from '#ui/rich.tsx'
import { nameOf } from './scan-name.ts'

type ScanTextProps = { scan: ScanState; cost: ScanCost | null }

/** What the scan is about to do, is doing, or has done. */
export function ScanText({ scan, cost }: ScanTextProps) {
  switch (scan.is) {
    case 'idle':
      return <Said title={words.ready} texts={[words.readyWhy, ...costTexts(cost)]} />
    case 'running':
      return <Running progress={scan.progress} />
    case 'paused':
      return <Said title={words.paused} texts={[words.pausedWhy]} />
    case 'stopped':
      return <Said title={words.stopped} texts={[words.stoppedWhy]} />
    case 'elsewhere':
      return <Said title={words.elsewhere} texts={[words.elsewhereWhy]} />
    case 'done':
      return <Done progress={scan.progress} />
  }
}

const costTexts = (cost: ScanCost | null): readonly string[] =>
  cost === null
    ? []
    : [
        t(words.cost, { count: cost.requests, here: t(words.here, { count: cost.here }) }),
        ...(cost.open ? [words.costOpen] : []),
      ]

function Said({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      {texts.map((text) => (
        <p className="ink-2" key={text}>
          {text}
        </p>
      ))}
    </>
  )
}

function Running({ progress: { current } }: { progress: ScanProgress }) {
  return (
    <>
      <h2>{words.scanning}</h2>
      <p className="ink-2">
        {current === null ? words.listing : rich(words.reading, { name: () => <Current name={nameOf(current)} /> })}
      </p>
      <p className="ink-2">{words.goesOn}</p>
    </>
  )
}

const Current = ({ name }: { name: string }) => (
  <b>
    <Name>{name}</Name>
  </b>
)

function Done({ progress }: { progress: ScanProgress }) {
  const { failures, requests, items, withheld } = progress
  const sum = t(words.done, { count: requests.done, items: t(words.newItems, { count: items }) })
  return (
    <>
      <div role="status">
        <h2>{failures.length === 0 ? words.upToDate : t(words.withFailures, { count: failures.length })}</h2>
      </div>
      <p className="ink-2">{sum}</p>
      {withheld > 0 && <p className="ink-2">{t(words.withheld, { count: withheld })}</p>}
    </>
  )
}
