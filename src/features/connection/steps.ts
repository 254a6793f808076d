/** The five steps of a login, in order. */
export const steps = ['ask', 'consent', 'code', 'exchange', 'use'] as const

export type Step = (typeof steps)[number]

export type Role = 'you' | 'app' | 'accounts' | 'api'

export type Arrow = { from: Role; to: Role }

/** Who speaks to whom in each step. */
export const arrows: Readonly<Record<Step, readonly Arrow[]>> = {
  ask: [{ from: 'app', to: 'accounts' }],
  consent: [
    { from: 'accounts', to: 'you' },
    { from: 'you', to: 'accounts' },
  ],
  code: [{ from: 'accounts', to: 'app' }],
  exchange: [
    { from: 'app', to: 'accounts' },
    { from: 'accounts', to: 'app' },
  ],
  use: [
    { from: 'app', to: 'api' },
    { from: 'api', to: 'app' },
  ],
}

export const toStep = (text: string | null): Step => steps.find((step) => step === text) ?? 'ask'

/** The step that many places on, held at both ends. */
export function stepFrom(step: Step, by: number): Step {
  const place = Math.min(steps.length - 1, Math.max(0, steps.indexOf(step) + by))
  return steps[place] ?? step
}

/** Where a key leads from a step; null for a key that leads nowhere. */
export function stepByKey(step: Step, key: string): Step | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return stepFrom(step, 1)
  if (key === 'ArrowUp' || key === 'ArrowLeft') return stepFrom(step, -1)
  if (key === 'Home') return stepFrom(step, -steps.length)
  return key === 'End' ? stepFrom(step, steps.length) : null
}
