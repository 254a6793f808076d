import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AuthError } from '#auth/errors.ts'
import { toShortened, writeLoginRecord, type LoginRecord } from '#auth/login-record.ts'
import { noteRefresh } from '#auth/refreshes.ts'
import { readScopes } from '#auth/scopes.ts'
import { endSession, saveSession, type Session } from '#auth/session.ts'
import { refreshNow } from '#auth/tokens.ts'
import { logRequest } from '#spotify/request-log.ts'
import { ConnectionPage } from './connection-page.tsx'

vi.mock('#auth/tokens.ts', async (original) => ({ ...(await original<object>()), refreshNow: vi.fn() }))

const code = `AQCo${'c'.repeat(178)}`
const verifier = `VERi${'v'.repeat(39)}`
const accessToken = `BQAc${'a'.repeat(198)}`
const refreshToken = `AQRe${'r'.repeat(128)}`
const consentedAt = new Date(2026, 10, 24, 13, 21, 8).getTime()

const session: Session = {
  ...{ accessToken, refreshToken, expiresAt: consentedAt + 3_600_000, scope: readScopes, consentedAt },
  ...{ clientId: '4f0c9be27d1a48c3a6552e90b1d7f3ac', sample: false },
}

const writeRecord = (change: Partial<LoginRecord> = {}) =>
  writeLoginRecord({
    ...{ clientId: session.clientId, redirectUri: 'https://app.example/callback', asked: readScopes },
    ...{ granted: readScopes, state: 'a-state-that-is-spent', codeChallenge: 'a-challenge-in-full', iss: null },
    ...{ codeVerifier: toShortened(verifier), code: toShortened(code), accessToken: toShortened(accessToken) },
    ...{ refreshToken: toShortened(refreshToken), showDialog: false, expiresIn: 3600, exchangeMs: 212 },
    ...{ askedAt: consentedAt - 13_212, returnedAt: consentedAt - 212, exchangedAt: consentedAt },
    ...{ consentedAt, sample: false },
    ...change,
  })

const Address = () => <output aria-label="address">{useLocation().search}</output>

const open = (address = '/connection') =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <ConnectionPage />
      <Address />
    </MemoryRouter>,
  )

const list = () => screen.getByRole('list', { name: 'Five steps' })
/** The rows themselves; their details hold lists of their own. */
const rows = () => [...list().children] as HTMLElement[]
const inHand = () => rows().find((row) => row.getAttribute('aria-current') === 'step')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const text = () => inHand()?.textContent ?? ''

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: consentedAt + 60_000 })
  sessionStorage.clear()
  localStorage.clear()
  saveSession(session)
  writeRecord()
  vi.mocked(refreshNow).mockReset().mockResolvedValue()
})

afterEach(() => {
  cleanup()
  endSession('logged-out')
  vi.useRealTimers()
})

test('five steps stand in their order, and the first is in hand', () => {
  open()
  expect(screen.getByRole('heading', { level: 1, name: 'Connection' })).toBeTruthy()
  const names = rows().map((row) => within(row).getByRole('heading', { level: 3 }).textContent)
  expect(names).toEqual(['1Ask', '2Consent', '3Code', '4Exchange', '5Use'])
  expect(inHand()).toBe(rows()[0])
})

test('the buttons walk from the first step to the last and back, and hold at the ends', () => {
  open()
  const walk = (name: string) => {
    press(name)
    return rows().indexOf(inHand()!)
  }
  expect(Array.from({ length: 5 }, () => walk('Next step'))).toEqual([1, 2, 3, 4, 4])
  expect(screen.getByRole('button', { name: 'Next step' }).getAttribute('aria-disabled')).toBe('true')
  expect(Array.from({ length: 5 }, () => walk('Previous step'))).toEqual([3, 2, 1, 0, 0])
  expect(screen.getByRole('button', { name: 'Previous step' }).getAttribute('aria-disabled')).toBe('true')
})

test('the arrow keys walk too, and the focus goes along', () => {
  open()
  const first = screen.getByRole('button', { name: /Ask/ })
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toBe('2Consent')
  fireEvent.keyDown(document.activeElement!, { key: 'End' })
  expect(document.activeElement?.textContent).toBe('5Use')
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp', altKey: true })
  expect(inHand()).toBe(rows()[4])
})

test('a step opens by its name, stands in the address, and is there again from it', () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: /Exchange/ }))
  expect(screen.getByRole('status', { name: 'address' }).textContent).toBe('?step=exchange')
  expect(screen.getByText('Step 4 of 5: Exchange')).toBeTruthy()
  cleanup()
  open('/connection?step=code')
  expect(inHand()).toBe(rows()[2])
})

test('each step shows the values of this login', async () => {
  open()
  expect(text()).toContain('a-challenge-in-full')
  expect(text()).toContain('a-state-that-is-spent')
  expect(text()).toContain('VERi… 43 characters')
  press('Next step')
  expect(text()).toContain('You agreed, to all of it.')
  expect(text()).toContain('You were back after 13 s.')
  press('Next step')
  expect(text()).toContain('GET https://app.example/callback')
  expect(text()).toContain('AQCo… 182 characters')
  press('Next step')
  expect(text()).toContain('BQAc… 202 characters')
  expect(text()).toContain('AQRe… 132 characters')
  expect(text()).toContain('Answered in 212 ms, at 13:21:08')
  expect(text()).toContain('Where a client secret would have been')
  press('Next step')
  expect(text()).toContain('Authorization: Bearer')
  expect(text()).toContain('BQAc… 202 characters')
})

test('no step shows a secret whole', () => {
  const { container } = open()
  for (let step = 0; step < 5; step += 1) {
    for (const secret of [code, verifier, accessToken, refreshToken])
      expect(container.innerHTML).not.toContain(secret.slice(0, 6))
    press('Next step')
  }
})

test('scopes that were asked for and not granted are seen in the answer', () => {
  saveSession({ ...session, scope: ['user-read-private'], consentedAt: consentedAt + 1 })
  open('/connection?step=consent')
  expect(text()).toContain('You agreed. Spotify granted this:')
})

test('a login of which nothing was kept is explained all the same, and says so', () => {
  sessionStorage.clear()
  saveSession(session)
  open()
  expect(screen.getByText('The facts of this login are not here.')).toBeTruthy()
  expect(text()).toContain(session.clientId)
  expect(within(inHand()!).getAllByText('not kept').length).toBeGreaterThan(2)
  press('Next step')
  press('Next step')
  press('Next step')
  expect(text()).toContain('Where a client secret would have been')
})

test('a pair is made on the spot, says so, and can be made again', async () => {
  open()
  const verifierShown = () =>
    screen
      .getByText(/^32 random bytes/)
      .closest('div')
      ?.querySelector('dd')?.textContent ?? ''
  expect(text()).toContain('made on the spot')
  await vi.waitFor(() => expect(verifierShown()).toMatch(/^[\w-]{43}$/))
  const before = verifierShown()
  press('Make another pair')
  await vi.waitFor(() => expect(verifierShown()).not.toBe(before))
})

test('the clock shows what is left of the access token', () => {
  open()
  expect(screen.getByRole('img', { name: '59 of 60 minutes left of the access token' })).toBeTruthy()
  expect(screen.getByText(/24 May 2027 at the latest, in 181 days/)).toBeTruthy()
})

test('a token that has expired says so', () => {
  vi.setSystemTime(consentedAt + 3_700_000)
  open()
  expect(screen.getByText('Expired')).toBeTruthy()
})

test('Refresh now says what came of it, and asks once however often it is pressed meanwhile', async () => {
  let arrive: () => void = () => undefined
  vi.mocked(refreshNow).mockImplementation(
    () =>
      new Promise((resolve) => {
        arrive = () => {
          noteRefresh({ at: Date.now(), tookMs: 88, outcome: 'rotated' })
          resolve()
        }
      }),
  )
  open()
  press('Refresh now')
  press('Refresh now')
  expect(screen.getByText('Asking Spotify for a new access token.')).toBeTruthy()
  arrive()
  expect((await screen.findByText(/a new refresh token in place of the old one/)).closest('[role=status]')).toBeTruthy()
  expect(refreshNow).toHaveBeenCalledTimes(1)
  expect(screen.getByText(/in 88 ms: a new access token and a new refresh token/)).toBeTruthy()
})

test('a refresh that fails is an alert, with the time where there is one', async () => {
  vi.mocked(refreshNow).mockRejectedValue(new AuthError('rate-limited', new Date(2026, 10, 24, 14, 5, 9).getTime()))
  open()
  press('Refresh now')
  expect((await screen.findByText(/wants fewer requests.* Not before 14:05:09\./)).closest('[role=alert]')).toBeTruthy()
})

test('a copied tab cannot refresh, and is told why', () => {
  saveSession({ ...session, refreshToken: null })
  open('/connection?step=use')
  const button = screen.getByRole('button', { name: 'Refresh now' })
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(reason?.textContent).toContain('This tab is a copy of another tab.')
  expect(screen.getByText('this tab’s sessionStorage, and that of the tab it was copied from')).toBeTruthy()
  expect(text()).toContain('Nothing is sent: this tab has no refresh token.')
  expect(text()).not.toContain('POST')
  fireEvent.click(button)
  expect(refreshNow).not.toHaveBeenCalled()
})

test('a tab without a refresh token is called a copy only where the login brought one', () => {
  sessionStorage.clear()
  saveSession({ ...session, refreshToken: null })
  open()
  expect(screen.getByText('This tab holds no refresh token.')).toBeTruthy()
  cleanup()
  writeRecord({ refreshToken: null })
  open()
  expect(screen.getByText('Spotify gave no refresh token.')).toBeTruthy()
  expect(screen.getByText('this tab’s sessionStorage, nowhere else')).toBeTruthy()
})

test('an access token that has ended, and that nothing renews, asks for a login', () => {
  saveSession({ ...session, refreshToken: null })
  vi.setSystemTime(consentedAt + 3_700_000)
  open()
  expect(screen.getByText('log in again to go on')).toBeTruthy()
})

test('what was asked for and not granted is named in the step of the consent', () => {
  writeRecord({ granted: readScopes.slice(1) })
  open('/connection?step=consent')
  expect(text()).toMatch(/It did not grant this, although it was asked for:scopeuser-read-private /)
})

test('a step that is gone to is brought into view, and the first one is left where it is', () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue()
  open('/connection?step=code')
  expect(scroll).not.toHaveBeenCalled()
  press('Next step')
  expect(scroll.mock.contexts).toEqual([inHand()])
  scroll.mockRestore()
})

test('each read scope has its reason and its state, and one that is missing can be asked for', async () => {
  saveSession({ ...session, scope: [...readScopes.slice(1), 'playlist-modify-public'] })
  open()
  const scopes = screen.getByRole('region', { name: 'Scopes' })
  const states = within(scopes)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))
  expect(states).toHaveLength(8)
  expect(states[0]).toEqual(['user-read-private', 'see who you are', 'Not granted'])
  expect(states[1]).toEqual(['user-top-read', 'show your top artists and tracks', 'Granted since 24 Nov 2026, 13:21'])
  expect(states[7]?.[0]).toBe('playlist-modify-public')
  expect(await within(scopes).findByRole('button', { name: 'Continue to Spotify' })).toBeTruthy()
})

test('the connected apps at Spotify are one click away', () => {
  open()
  const link = screen.getByRole('link', { name: 'your list of connected apps' })
  expect(link.getAttribute('href')).toBe('https://www.spotify.com/account/apps/')
})

test('before the first request there is something to read', () => {
  open()
  expect(screen.getByText('No requests yet')).toBeTruthy()
  expect(screen.queryByRole('columnheader', { name: 'Waited' })).toBeNull()
})

test('requests stand in a table, the latest first, with how they went', () => {
  const send = (path: string, waited: number) =>
    logRequest({ method: 'GET', url: new URL(`https://api.spotify.com${path}`), askedAt: Date.now() - waited })
  send('/v1/me', 0)('answered', 200)
  send('/v1/me/playlists?limit=50', 1400)('answered', 429)
  send('/v1/me/tracks', 0)('lost', null)
  open('/connection?step=use')
  const table = within(screen.getByRole('region', { name: 'Latest requests' }))
  const lines = table.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent))
  expect(lines).toEqual([
    ['Time', 'Request', 'Status', 'Took', 'Waited'],
    ['13:22:08', 'GET /v1/me/tracks', 'no answer', '0 ms', '0 ms'],
    ['13:22:08', 'GET /v1/me/playlists?limit=50', '429', '0 ms', '1.4 s'],
    ['13:22:08', 'GET /v1/me', '200', '0 ms', '0 ms'],
  ])
  expect(text()).toContain('GET /v1/me/tracks')
  expect(text()).toContain('No answer that this page may read')
})

test('nothing can be tried out on the real Spotify', () => {
  open()
  expect(screen.queryByRole('heading', { name: 'What if' })).toBeNull()
})
