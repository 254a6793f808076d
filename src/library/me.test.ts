import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { profileQueries } from '#spotify/profile.ts'
import { knownMe, meOf } from './me.ts'
import { createMemoryStore } from './memory-store.ts'

const anna = { id: 'anna', accountId: 'acc-anna', name: 'Anna', pictures: [] }
const newClient = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

const query = vi.fn(() => Promise.reject(new Error('no network')))

/** A client that nobody answers. */
const withoutNetwork = (): QueryClient => Object.assign(newClient(), { query })

test('who it is stays with the copy, for when Spotify does not say', async () => {
  const store = createMemoryStore()
  expect(await meOf(withoutNetwork(), store)).toBeNull()
  const client = newClient()
  client.setQueryData(profileQueries.me().queryKey, anna)
  expect(await meOf(client, store)).toEqual({ id: 'anna', name: 'Anna' })
  expect(await meOf(withoutNetwork(), store)).toEqual({ id: 'anna', name: 'Anna' })
})

test('asks nobody where nothing may be asked', async () => {
  query.mockClear()
  const store = createMemoryStore()
  const client = withoutNetwork()
  expect(await knownMe(client, store)).toBeNull()
  await store.putJournal('me', { id: 'bo', name: null })
  expect(await knownMe(client, store)).toEqual({ id: 'bo', name: null })
  client.setQueryData(profileQueries.me().queryKey, anna)
  expect(await knownMe(client, store)).toEqual({ id: 'anna', name: 'Anna' })
  expect(query).not.toHaveBeenCalled()
})
