import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { ownKey } from '#auth/storage.ts'
import { json, refusal, type FakeSpotify } from './fake-spotify.ts'
import { openBrowser } from './fake-tab.ts'

let spotify: FakeSpotify

/** A page of the app, as after a reload. */
async function openPage() {
  vi.resetModules()
  const account = await import('./account.ts')
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return { accountOf: () => account.accountOf(client), storeOf: () => account.storeOf(client) }
}

beforeEach(() => {
  spotify = openBrowser()
})

test('is asked for once in a session', async () => {
  expect(await (await openPage()).accountOf()).toBe('acc-anna')
  expect(await (await openPage()).accountOf()).toBe('acc-anna')
  expect(spotify.taken()).toEqual(['me'])
})

test('another session asks anew', async () => {
  await (await openPage()).accountOf()
  const session = JSON.parse(sessionStorage.getItem(ownKey('session')) ?? '') as object
  sessionStorage.setItem(ownKey('session'), JSON.stringify({ ...session, consentedAt: 1 }))
  spotify.faults.set('me', [() => json({ id: 'ben' })])
  expect(await (await openPage()).accountOf()).toBe('ben')
})

test.each(['7', '[]', '{"account":7}', 'x'])('%s in storage is no account', async (stored) => {
  sessionStorage.setItem(ownKey('account'), stored)
  expect(await (await openPage()).accountOf()).toBe('acc-anna')
})

test('while nobody is known there is no copy, and that is no failure', async () => {
  spotify.faults.set('me', [() => refusal(403)])
  const page = await openPage()
  expect(await page.storeOf()).toBeNull()
  expect(await page.storeOf()).not.toBeNull()
})

test('nobody is logged in: nothing is asked', async () => {
  sessionStorage.clear()
  expect(await (await openPage()).storeOf()).toBeNull()
  expect(spotify.taken()).toEqual([])
})
