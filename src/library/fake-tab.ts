import { IDBFactory } from 'fake-indexeddb'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { vi } from 'vitest'
import { readScopes } from '#auth/scopes.ts'
import { ownKey } from '#auth/storage.ts'
import { createSpotify, type FakeLibrary, type FakeSpotify } from './fake-spotify.ts'

/** For tests: a browser with an empty device, logged in, and a Spotify with that library. */
export function openBrowser(library?: FakeLibrary): FakeSpotify {
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
  sessionStorage.clear()
  const session = {
    ...{ accessToken: 'token', refreshToken: null, scope: readScopes, sample: false },
    ...{ expiresAt: Date.now() + 3_600_000, consentedAt: Date.now(), clientId: '0'.repeat(32) },
  }
  sessionStorage.setItem(ownKey('session'), JSON.stringify(session))
  const spotify = createSpotify(library)
  vi.stubGlobal('fetch', spotify.fetch)
  return spotify
}

/** For tests: a page of the app, as after a reload, or in another tab of the same browser. */
export async function openTab() {
  vi.resetModules()
  const [scan, scanState, copies, account, shelves, copy, scheduler] = await Promise.all([
    import('./scan.ts'),
    import('./scan-state.ts'),
    import('./playlist-copy.ts'),
    import('./account.ts'),
    import('./shelves.ts'),
    import('./copy.ts'),
    import('#spotify/scheduler.ts'),
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return {
    ...{ client, ...scan, ...scanState, ...copy, ...scheduler, ...shelves, ...copies },
    store: async () => {
      const store = await account.storeOf(client)
      if (store === null) throw new Error('Nobody is logged in')
      return store
    },
    /** Looks at the items of a list, as a view does, until `leave`. */
    view: (id: string, snapshotId: string) => {
      const options = copies.keptItems(id, snapshotId)
      const observer = new QueryObserver(client, options)
      const leave = observer.subscribe(() => undefined)
      return {
        ...{ leave, observer },
        data: () => client.getQueryData(options.queryKey),
        done: () => vi.waitUntil(() => !observer.getCurrentResult().isFetching, { interval: 2, timeout: 5000 }),
      }
    },
  }
}

export type Tab = Awaited<ReturnType<typeof openTab>>
