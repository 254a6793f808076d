import { useCallback, useState } from 'react'

export type Selection = {
  ids: ReadonlySet<string>
  choose: (id: string, chosen: boolean) => void
  chooseAll: (ids: readonly string[], chosen: boolean) => void
  clear: () => void
}

const none: ReadonlySet<string> = new Set()

/** Which playlists a person has chosen. What a filter hides stays chosen. */
export function useSelection(): Selection {
  const [ids, setIds] = useState(none)
  const chooseAll = useCallback((some: readonly string[], chosen: boolean) => {
    setIds((before) => new Set([...before].filter((id) => !some.includes(id)).concat(chosen ? some : [])))
  }, [])
  const choose = useCallback((id: string, chosen: boolean) => chooseAll([id], chosen), [chooseAll])
  return { ids, choose, chooseAll, clear: () => setIds(none) }
}
