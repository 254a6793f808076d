import { useCallback, useState, type ComponentType } from 'react'

/**
 * A component whose code is fetched when it is first wanted; null until it is here. What does not arrive is asked for
 * again the next time, where `lazy` would remember the failure and take the page along. `load` must stay the same.
 */
export function useLate<Props>(load: () => Promise<ComponentType<Props>>): [ComponentType<Props> | null, () => void] {
  const [late, setLate] = useState<ComponentType<Props> | null>(null)
  // A second fetch of the same code costs nothing.
  const fetch = useCallback(() => void load().then((component) => setLate(() => component)), [load])
  return [late, fetch]
}
