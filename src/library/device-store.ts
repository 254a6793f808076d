import type { Database } from './database.ts'
import { bytesOf, withPage, type KeptList, type KeptPage, type PagePlace, type Store } from './kept.ts'

/** What is kept by account. */
export const accountParts = ['lists', 'pages', 'journals', 'written'] as const

const relaxed = { durability: 'relaxed' } as const

/** How many pages are taken out together: the browser unpacks each such part in one go, and holds up everything else. */
const atOnce = 20

/** One account's part of the database. Rejects with what the browser says: full, closed, forbidden. */
export function createDeviceStore(database: Database, account: string): Store {
  let open = true
  const all = (): IDBKeyRange => IDBKeyRange.bound([account], [account, []])
  const pagesOf = (...below: string[]): IDBKeyRange => IDBKeyRange.bound([account, ...below], [account, ...below, []])

  /** Of a copy that has been wiped nothing comes back, whatever was still on its way. */
  const write = async (act: () => Promise<unknown>): Promise<void> => {
    if (open) await act()
  }

  const changeList = async (id: string, change: (list: KeptList | null) => KeptList | null): Promise<void> => {
    const transaction = database.transaction('lists', 'readwrite', relaxed)
    const list = change((await transaction.store.get([account, id])) ?? null)
    if (list !== null) await transaction.store.put(list, [account, id])
    await transaction.done
  }

  /** Committed in one go: what has been handed over arrives, even if the page goes away in this very moment. */
  const putRows = async ({ id, snapshotId, index }: PagePlace, rows: KeptPage): Promise<KeptPage | undefined> => {
    const transaction = database.transaction('pages', 'readwrite', relaxed)
    const { store } = transaction
    const key: [string, string, string, number] = [account, id, snapshotId, index]
    const asked = Promise.all([
      store.get(key),
      store.delete(IDBKeyRange.bound([account, id], [account, id, snapshotId], false, true)),
      store.delete(IDBKeyRange.bound([account, id, snapshotId, []], [account, id, []])),
      store.put(rows, key),
      transaction.done,
    ])
    transaction.commit()
    const [before] = await asked
    return before
  }

  const putPage = async (place: PagePlace, rows: KeptPage): Promise<void> => {
    const before = await putRows(place, rows)
    let isFirst = false as boolean
    await write(() =>
      changeList(place.id, (list) => {
        isFirst = list?.snapshotId !== place.snapshotId
        return withPage(list, place, rows, before)
      }),
    )
    // The list may have been dropped meanwhile, rows and all.
    if (isFirst) await write(() => putRows(place, rows))
  }

  const replace = async (list: KeptList, rows: readonly KeptPage[]): Promise<void> => {
    const transaction = database.transaction(['lists', 'pages'], 'readwrite', relaxed)
    const pages = transaction.objectStore('pages')
    await pages.delete(pagesOf(list.id))
    const bytes = rows.reduce((sum, page) => sum + bytesOf(page), 0)
    await Promise.all([
      ...rows.map((page, index) => pages.put(page, [account, list.id, list.snapshotId, index])),
      transaction.objectStore('lists').put({ ...list, bytes }, [account, list.id]),
    ])
    await transaction.done
  }

  const readPages = async (id: string, snapshotId: string): Promise<(KeptPage | undefined)[]> => {
    const range = pagesOf(id, snapshotId)
    // In one transaction: a page that came between the two would push all others to a wrong place.
    const { store } = database.transaction('pages')
    const keys = await store.getAllKeys(range)
    const parts = Array.from({ length: Math.ceil(keys.length / atOnce) }, (_, part) => {
      const some = keys.slice(part * atOnce, (part + 1) * atOnce)
      return store.getAll(IDBKeyRange.bound(some[0], some.at(-1)))
    })
    const values = (await Promise.all(parts)).flat()
    const pages: (KeptPage | undefined)[] = []
    keys.forEach(([, , , index], at) => (pages[index] = values[at]))
    return pages
  }

  const drop = async (id: string): Promise<void> => {
    const transaction = database.transaction(['lists', 'pages'], 'readwrite')
    await transaction.objectStore('pages').delete(pagesOf(id))
    await transaction.objectStore('lists').delete([account, id])
    await transaction.done
  }

  const wipe = async (): Promise<void> => {
    open = false
    const transaction = database.transaction(accountParts, 'readwrite')
    for (const name of accountParts) await transaction.objectStore(name).delete(all())
    await transaction.done
  }

  return {
    lists: () => database.getAll('lists', all()),
    list: async (id) => (await database.get('lists', [account, id])) ?? null,
    putList: (list) => write(() => database.put('lists', list, [account, list.id])),
    changeList: (id, change) => write(() => changeList(id, change)),
    pages: readPages,
    putPage: (place, rows) => write(() => putPage(place, rows)),
    replace: (list, rows) => write(() => replace(list, rows)),
    drop: (id) => write(() => drop(id)),
    journal: async (name) => (await database.get('journals', [account, name])) ?? null,
    putJournal: (name, value) =>
      write(async () => {
        const transaction = database.transaction(['journals', 'written'], 'readwrite')
        const [journals, written] = [transaction.objectStore('journals'), transaction.objectStore('written')]
        const key: [string, string] = [account, name]
        const asked =
          value === null
            ? [journals.delete(key), written.delete(key)]
            : [journals.put(value, key), written.put(Date.now(), key)]
        transaction.commit()
        await Promise.all([...asked, transaction.done])
      }),
    wipe,
    close: () => {
      open = false
    },
  }
}

/** Takes out whatever is not this account's. Tells whether there was any. */
export async function wipeOthers(database: Database, account: string): Promise<boolean> {
  const ranges = [IDBKeyRange.upperBound([account], true), IDBKeyRange.lowerBound([account, []], true)]
  const counts = await Promise.all(ranges.map((range) => database.count('lists', range)))
  if (counts.every((count) => count === 0)) return false
  const transaction = database.transaction(accountParts, 'readwrite')
  for (const name of accountParts) await Promise.all(ranges.map((range) => transaction.objectStore(name).delete(range)))
  await transaction.done
  return true
}
