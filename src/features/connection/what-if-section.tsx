import { whatIfLoader, type WhatIfId } from '#auth/what-if.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { Section } from '#ui/section.tsx'
import { WhatIfAttempt } from './what-if-attempt.tsx'
import css from './what-if.module.css'

const words = connectionWords.whatIf
const ids = Object.keys(words.attempts) as WhatIfId[]

/** What can go wrong, tried out. Only sample data has a stand-in to try it on; elsewhere there is nothing here. */
export function WhatIfSection() {
  const load = whatIfLoader()
  if (load === null) return null
  return (
    <Section title={words.title} aside={words.note}>
      <p className={css['lede']}>{words.lede}</p>
      <ul className={css['attempts']}>
        {ids.map((id) => (
          <WhatIfAttempt key={id} id={id} run={async () => (await load())[id]()} />
        ))}
      </ul>
    </Section>
  )
}
