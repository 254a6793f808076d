import type { Store } from './kept.ts'

/**
 * A store that never rejects. Once the device has refused something, what is written from then on is kept in memory,
 * together with what the device already had of the same list; `onTrouble` is told once. `openMemory` is called then, and
 * where not even that is to be had, what is written is lost.
 */
export function createSafeStore(
  device: Store,
  onTrouble: (error: unknown) => void,
  openMemory: () => Promise<Store>,
): Store {
  let opening: Promise<Store> | null = null
  const memory = (): Promise<Store> => (opening ??= openMemory())
  const moved = new Map<string, Promise<void>>()
  const movedJournals = new Set<string>()
  let broken = false

  const refused = (error: unknown): void => {
    if (broken) return
    broken = true
    onTrouble(error)
  }

  const tried = async <Value>(read: () => Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await read()
    } catch (error) {
      refused(error)
      return otherwise
    }
  }

  /** Whether it could be written to the device. */
  const onDevice = async (act: () => Promise<void>): Promise<boolean> => {
    if (broken) return false
    try {
      await act()
      return true
    } catch (error) {
      refused(error)
      return false
    }
  }

  const copyOver = async (id: string): Promise<void> => {
    const list = await tried(() => device.list(id), null)
    if (list === null) return
    const { kind, snapshotId, total } = list
    const pages = await tried(() => device.pages(id, snapshotId), null)
    // A list whose rows cannot be had begins anew, or it would pass for whole.
    if (pages === null) return
    const store = await memory()
    await store.putList(list)
    for (const [index, rows] of pages.entries()) {
      if (rows !== undefined) await store.putPage({ id, kind, snapshotId, total, index }, rows)
    }
    await store.putList(list)
  }

  /** Every list that is written to in memory has come there whole. */
  const inMemory = (id: string): Promise<void> => {
    const known = moved.get(id) ?? copyOver(id)
    moved.set(id, known)
    return known
  }

  const write = async (id: string, act: (store: Store) => Promise<void>): Promise<void> => {
    if (await onDevice(() => act(device))) return
    await tried(async () => {
      await inMemory(id)
      await act(await memory())
    }, undefined)
  }

  const at = async (id: string): Promise<Store> => {
    await moved.get(id)
    return moved.has(id) ? memory() : device
  }

  return {
    lists: async () => {
      const kept = await tried(() => device.lists(), [])
      if (moved.size === 0) return kept
      await Promise.allSettled(moved.values())
      const others = await tried(async () => (await memory()).lists(), [])
      return [...kept.filter(({ id }) => !moved.has(id)), ...others]
    },
    list: (id) => tried(async () => (await at(id)).list(id), null),
    pages: (id, snapshotId) => tried(async () => (await at(id)).pages(id, snapshotId), []),
    putList: (list) => write(list.id, (store) => store.putList(list)),
    changeList: (id, change) => write(id, (store) => store.changeList(id, change)),
    putPage: (place, rows) => write(place.id, (store) => store.putPage(place, rows)),
    replace: (list, pages) => write(list.id, (store) => store.replace(list, pages)),
    drop: (id) => write(id, (store) => store.drop(id)),
    journal: (name) => tried(async () => (movedJournals.has(name) ? await memory() : device).journal(name), null),
    putJournal: async (name, value) => {
      if (await onDevice(() => device.putJournal(name, value))) return
      movedJournals.add(name)
      await tried(async () => (await memory()).putJournal(name, value), undefined)
    },
    wipe: async () => {
      await tried(() => device.wipe(), undefined)
      if (opening !== null) await tried(async () => (await memory()).wipe(), undefined)
    },
    close: () => {
      device.close()
      void opening?.then((store) => store.close())
    },
  }
}
