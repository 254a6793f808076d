import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { connectionWords as words } from '#messages/en/connection.ts'
import css from './score.module.css'
import { StepRow } from './step-row.tsx'
import { stepByKey, steps, type Step } from './steps.ts'
import { useInView } from './use-in-view.ts'

const roles = Object.values(words.roles)

type ScoreProps = { step: Step; onStep: (step: Step) => void; detail: ReactNode }

/** The four roles as columns and the five steps between them, the one in hand open. */
export function Score({ step, onStep, detail }: ScoreProps) {
  const list = useRef<HTMLOListElement>(null)
  useInView(list, steps.indexOf(step))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = stepByKey(step, event.key)
    if (next === null) return
    event.preventDefault()
    onStep(next)
    list.current?.querySelectorAll<HTMLElement>('[aria-expanded]')[steps.indexOf(next)]?.focus()
  }

  return (
    <div className={css['score']}>
      <div className={css['roles']} aria-hidden="true">
        {roles.map(({ name, part }) => (
          <p key={name}>
            <b>{name}</b>
            {part}
          </p>
        ))}
      </div>
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- the keys come from the buttons in it */}
      <ol ref={list} aria-label={words.five} onKeyDown={onKeyDown}>
        {steps.map((one) => (
          <StepRow key={one} step={one} now={one === step} onOpen={() => onStep(one)}>
            {one === step && detail}
          </StepRow>
        ))}
      </ol>
    </div>
  )
}
