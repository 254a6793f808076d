import { bytesOf, withPage, type KeptList, type KeptPage, type PagePlace, type Store } from './kept.ts'

/** A copy that lives as long as the page: where the device may not be written to, or is full. */
export function createMemoryStore(): Store {
  const lists = new Map<string, KeptList>()
  const pages = new Map<string, (KeptPage | undefined)[]>()
  const journals = new Map<string, unknown>()
  let open = true

  const pagesOf = (id: string, snapshotId: string): (KeptPage | undefined)[] =>
    lists.get(id)?.snapshotId === snapshotId ? (pages.get(id) ?? []) : []

  const putPage = (place: PagePlace, rows: KeptPage): void => {
    const kept = pagesOf(place.id, place.snapshotId)
    lists.set(place.id, withPage(lists.get(place.id) ?? null, place, rows, kept[place.index]))
    kept[place.index] = rows
    pages.set(place.id, kept)
  }

  const write = (act: () => void): Promise<void> => {
    if (open) act()
    return Promise.resolve()
  }

  return {
    lists: () => Promise.resolve([...lists.values()]),
    list: (id) => Promise.resolve(lists.get(id) ?? null),
    putList: (list) => write(() => lists.set(list.id, list)),
    changeList: (id, change) =>
      write(() => {
        const list = change(lists.get(id) ?? null)
        if (list !== null) lists.set(id, list)
      }),
    pages: (id, snapshotId) => Promise.resolve([...pagesOf(id, snapshotId)]),
    putPage: (place, rows) => write(() => putPage(place, rows)),
    replace: (list, rows) =>
      write(() => {
        lists.set(list.id, { ...list, bytes: rows.reduce((sum, page) => sum + bytesOf(page), 0) })
        pages.set(list.id, [...rows])
      }),
    drop: (id) =>
      write(() => {
        lists.delete(id)
        pages.delete(id)
      }),
    journal: (name) => Promise.resolve(journals.get(name) ?? null),
    putJournal: (name, value) => write(() => (value === null ? journals.delete(name) : journals.set(name, value))),
    wipe: () =>
      write(() => {
        open = false
        for (const map of [lists, pages, journals]) map.clear()
      }),
    close: () => {
      open = false
    },
  }
}
