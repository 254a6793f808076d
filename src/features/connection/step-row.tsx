import { useId, type ReactNode } from 'react'
import { connectionWords as words } from '#messages/en/connection.ts'
import { t } from '#messages/t.ts'
import { classes } from '#ui/classes.ts'
import css from './score.module.css'
import { arrows, steps, type Role, type Step } from './steps.ts'

const order: readonly Role[] = ['you', 'app', 'accounts', 'api']

type StepRowProps = { step: Step; now: boolean; onOpen: () => void; children: ReactNode }

/** One step: its name, its arrows over the life lines of the roles, and its detail while it is in hand. */
export function StepRow({ step, now, onOpen, children }: StepRowProps) {
  const id = useId()
  const { name, arrows: labels } = words.steps[step]
  return (
    <li className={classes(css['step'], now && css['now'])} aria-current={now ? 'step' : undefined}>
      <div className={css['line']}>
        {order.map((role) => (
          <span key={role} className={classes(css['life'], css[role])} aria-hidden="true" />
        ))}
        <h3 className={css['name']}>
          <button type="button" aria-expanded={now} aria-controls={now ? id : undefined} onClick={onOpen}>
            <span>{steps.indexOf(step) + 1}</span>
            {name}
          </button>
        </h3>
        {arrows[step].map(({ from, to }, place) => {
          const leftwards = order.indexOf(to) < order.indexOf(from)
          const span = leftwards ? `${to}-${from}` : `${from}-${to}`
          return (
            <p
              key={span + String(place)}
              className={classes(
                css['arrow'],
                css[span],
                leftwards ? css['left'] : css['right'],
                place === 1 && css['second'],
              )}
            >
              <span className="hidden-text">
                {t(words.fromTo, { from: words.roles[from].name, to: words.roles[to].name })}{' '}
              </span>
              <i>{labels[place]}</i>
            </p>
          )
        })}
      </div>
      {now && (
        <div id={id} className={css['detail']}>
          {children}
        </div>
      )}
    </li>
  )
}
