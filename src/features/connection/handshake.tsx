import type { Session } from '#auth/session.ts'
import { connectionWords as words } from '#messages/en/connection.ts'
import { t } from '#messages/t.ts'
import { Button } from '#ui/button.tsx'
import css from './connection-page.module.css'
import type { Facts } from './facts.ts'
import { Score } from './score.tsx'
import { StepDetail } from './step-detail.tsx'
import { stepFrom, steps } from './steps.ts'
import { useStep } from './use-step.ts'

/** The five steps as a sequence that can be walked through. */
export function Handshake({ facts, session }: { facts: Facts; session: Session }) {
  const [step, goTo] = useStep()
  const place = { step: steps.indexOf(step) + 1, all: steps.length, name: words.steps[step].name }
  return (
    <section aria-labelledby="handshake">
      <h2 id="handshake" className="hidden-text">
        {words.handshake}
      </h2>
      <div className={css['tools']}>
        <Button aria-disabled={place.step === 1} onClick={() => goTo(stepFrom(step, -1))}>
          {words.previous}
        </Button>
        <Button aria-disabled={place.step === place.all} onClick={() => goTo(stepFrom(step, 1))}>
          {words.next}
        </Button>
        <span className="small ink-2" role="status">
          {t(words.stepOf, place)}
        </span>
      </div>
      <Score step={step} onStep={goTo} detail={<StepDetail step={step} facts={facts} session={session} />} />
    </section>
  )
}
