import { useEffect, useState } from 'react'
import { paceWords } from '#messages/en/pace.ts'
import { clockSeconds, t } from '#messages/t.ts'
import { Notice } from '#ui/notice.tsx'
import { usePace } from './use-pace.ts'
import css from './waiting.module.css'

/** Waits this short end before anyone has read about them. */
const unnoticed = 1_500

/** While Spotify makes us wait: how many seconds, and until when. Nothing at other times. */
export function Waiting() {
  const pace = usePace()
  return pace.state === 'waiting' ? <CountDown key={pace.until} until={pace.until} /> : null
}

function CountDown({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now())
  const [isLong] = useState(() => until - Date.now() > unnoticed)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])

  // The seconds are for the eye: a screen reader is told the time, once.
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  if (!isLong) return null
  return (
    <Notice
      kind="warn"
      role="status"
      title={
        <>
          <span className={css['figure']} aria-live="off">
            {t(paceWords.seconds, { count: seconds })}
          </span>{' '}
          {t(paceWords.asksToWait, { time: clockSeconds(until) })}
        </>
      }
    >
      <p>{paceWords.followsByItself}</p>
    </Notice>
  )
}
