import { Progress } from '#ui/progress.tsx'

type ApplyProgressProps = {
  label: string
  /** What is being done after so many steps. */
  steps: readonly string[]
  step: number
}

export const ApplyProgress = ({ label, steps, step }: ApplyProgressProps) => (
  <Progress label={label} value={step} max={steps.length - 1} left={<span role="status">{steps[step]}</span>} />
)
