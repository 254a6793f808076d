import { useSearchParams } from 'react-router-dom'
import { withParam } from '#parts/use-text-param.ts'
import { toStep, type Step } from './steps.ts'

/** The step in hand, which stands in the address, so that a reload and a link lead to it. */
export function useStep(): [step: Step, goTo: (step: Step) => void] {
  const [params, setParams] = useSearchParams()
  const goTo = (next: Step) =>
    setParams(withParam(params, 'step', next === 'ask' ? null : next), { replace: true, preventScrollReset: true })
  return [toStep(params.get('step')), goTo]
}
