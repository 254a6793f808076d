import { lazy, useState, type ComponentType } from 'react'

let here: ComponentType | null = null

/** Fetches the code of home. Where that is done first, `Home` is drawn at once. Rejects where it does not arrive. */
export async function loadHome(): Promise<ComponentType> {
  const { HomeRoute } = await import('./home-route.tsx')
  here = HomeRoute
  return HomeRoute
}

const Later = lazy(async () => ({ default: await loadHome() }))

/** Home, in a chunk of its own: whoever comes by another door has no use for it. */
export function Home() {
  // `lazy` alone shows nothing for a moment even if the code is here, and that is when the words of index.html stand there.
  const [Shown] = useState<ComponentType>(() => here ?? Later)
  return <Shown />
}
