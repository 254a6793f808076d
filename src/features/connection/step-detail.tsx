import type { Session } from '#auth/session.ts'
import { AskDetail } from './ask-detail.tsx'
import { CodeDetail } from './code-detail.tsx'
import { ConsentDetail } from './consent-detail.tsx'
import { ExchangeDetail } from './exchange-detail.tsx'
import type { Facts } from './facts.ts'
import type { Step } from './steps.ts'
import { UseDetail } from './use-detail.tsx'

type StepDetailProps = { step: Step; facts: Facts; session: Session }

export function StepDetail({ step, facts, session }: StepDetailProps) {
  switch (step) {
    case 'ask':
      return <AskDetail facts={facts} />
    case 'consent':
      return <ConsentDetail facts={facts} />
    case 'code':
      return <CodeDetail facts={facts} />
    case 'exchange':
      return <ExchangeDetail facts={facts} />
    case 'use':
      return <UseDetail session={session} />
  }
}
