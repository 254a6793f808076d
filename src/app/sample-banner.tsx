import { leaveSample } from '#auth/session.ts'
import { frameWords } from '#messages/en/frame.ts'
import { Button } from '#ui/button.tsx'
import styles from './frame.module.css'

export function SampleBanner() {
  return (
    <div className={styles['sample']} role="region" aria-label={frameWords.sampleData}>
      <b>{frameWords.sampleData}</b>
      <span>{frameWords.sampleNote}</span>
      <Button kind="quiet" onClick={leaveSample}>
        {frameWords.leaveSample}
      </Button>
    </div>
  )
}
