import { useState } from 'react'
import type { WhatIfId, WhatIfResult } from '#auth/what-if.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { WhatIfRefusal } from './what-if-refusal.tsx'
import css from './what-if.module.css'

const words = connectionWords.whatIf

type WhatIfAttemptProps = { id: WhatIfId; run: () => Promise<WhatIfResult> }

/** One attempt: what is tried, the button, and below it how it was refused. */
export function WhatIfAttempt({ id, run }: WhatIfAttemptProps) {
  const [state, setState] = useState<'untried' | 'running' | 'broken' | WhatIfResult>('untried')
  const { name, text, lesson } = words.attempts[id]

  const tryIt = async () => {
    setState('running')
    setState(await run().catch(() => 'broken' as const))
  }

  return (
    <li className={css['attempt']}>
      <div className={css['what']}>
        <h3>{name}</h3>
        <p>{text}</p>
        <Button size="small" aria-disabled={state === 'running'} onClick={() => void (state === 'running' || tryIt())}>
          {words.tryIt}
          <span className="hidden-text"> {name}</span>
        </Button>
      </div>
      <div className={css['outcome']} role="status">
        {state === 'running' && <p className="small ink-2">{words.running}</p>}
        {state === 'broken' && <Notice kind="danger" title={words.broken} />}
        {typeof state === 'object' && <WhatIfRefusal result={state} lesson={lesson} />}
      </div>
    </li>
  )
}
