import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { redirectUri } from '#auth/client-id.ts'
import { endSession, getSession, saveSession } from '#auth/session.ts'
import { ownKey } from '#auth/storage.ts'
import { Toasts } from '#ui/toast.tsx'
import { SetupPage } from './setup-page.tsx'

const id = '4f0c9be27d1a48c3a6552e90b1d7f3ac'
const otherId = '0123456789abcdef0123456789abcdef'
const kept = () => localStorage.getItem(ownKey('client-id'))

const open = (address = '/setup') =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <SetupPage />
      <Toasts />
    </MemoryRouter>,
  )

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Client ID' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save Client ID' }))

const logInAs = (clientId: string) =>
  saveSession({
    accessToken: 'a',
    expiresAt: Date.now() + 3_600_000,
    refreshToken: 'r',
    scope: [],
    consentedAt: Date.now(),
    clientId,
    sample: false,
  })

beforeEach(() => {
  endSession('logged-out')
  localStorage.clear()
  sessionStorage.clear()
})

afterEach(cleanup)

test('the page has the heading and the names that others rely on', () => {
  open()
  expect(screen.getByRole('heading', { level: 1, name: 'Set up' })).toBeTruthy()
  const uri = screen.getByRole<HTMLInputElement>('textbox', { name: 'Redirect URI' })
  expect([uri.readOnly, uri.value]).toEqual([true, redirectUri])
  expect(screen.getByRole('button', { name: 'Copy redirect URI' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Explore with sample data' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Log in with Spotify' })).toBeNull()
})

test('a Client ID is trimmed, kept in lower case, and the way to Spotify opens', () => {
  open()
  type(`  ${id.toUpperCase()}\n`)
  save()
  expect(kept()).toBe(id)
  expect(screen.getByRole('status', { name: 'Client ID saved' }).textContent).toBe('Client ID saved')
  expect(screen.getByRole('button', { name: 'Log in with Spotify' })).toBeTruthy()
})

test.each([
  ['4f0c9be2', '8 characters; a Client ID has 32.'],
  ['a', '1 character; a Client ID has 32.'],
  [`${id}0`, '33 characters; a Client ID has 32.'],
  ['g'.repeat(32), 'A Client ID has only the digits 0 to 9 and the letters a to f.'],
  ['   ', 'Paste the Client ID first.'],
])('%j is refused with a sentence that says what is wrong', (text, complaint) => {
  open()
  type(text)
  save()
  expect(kept()).toBeNull()
  expect(screen.getByText(complaint).closest('[role=alert]')).toBeTruthy()
  expect(field().getAttribute('aria-invalid')).toBe('true')
  const described = field().getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((part) => document.getElementById(part)?.textContent)).toContain(complaint)
})

test('typing takes the complaint and the old status away', () => {
  open()
  type(id)
  save()
  type('4f0c')
  expect(screen.queryByText('Client ID saved')).toBeNull()
  save()
  type('4f0c9')
  expect(field().getAttribute('aria-invalid')).toBe('false')
})

test('a link fills the field and saves nothing until the person clicks', () => {
  open(`/setup?client_id=%20${otherId}`)
  expect(field().value).toBe(otherId)
  expect(kept()).toBeNull()
  expect(screen.getByText(/came with the link/)).toBeTruthy()
  save()
  expect(kept()).toBe(otherId)
})

test('a link does not hide that another Client ID is saved until the click', () => {
  localStorage.setItem(ownKey('client-id'), id)
  open(`/setup?client_id=${otherId}`)
  expect(kept()).toBe(id)
})

test('what is saved stands in the field', () => {
  localStorage.setItem(ownKey('client-id'), id)
  open()
  expect(field().value).toBe(id)
  expect(screen.getByRole('button', { name: 'Log in with Spotify' })).toBeTruthy()
})

test('another Client ID ends the session, and the page says so before', () => {
  logInAs(id)
  open()
  expect(screen.getByText(/Saving another Client ID ends that login/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Log in with Spotify' })).toBeNull()
  type(otherId)
  save()
  expect(getSession()).toBeNull()
  expect(screen.getByRole('button', { name: 'Log in with Spotify' })).toBeTruthy()
})

test.each([
  ['QuotaExceededError', /no room left/],
  ['SecurityError', /forbids the page to keep/],
])('%s is told as an alert with a way out', (name, sentence) => {
  open()
  type(id)
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('no', name)
    },
  })
  save()
  expect(screen.getByText(sentence).closest('[role=alert]')).toBeTruthy()
  expect(screen.queryByText('Client ID saved')).toBeNull()
})

test('the redirect URI is copied with a click', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  open()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy redirect URI' })))
  expect(writeText).toHaveBeenCalledWith(redirectUri)
  expect(screen.getByText('Redirect URI copied')).toBeTruthy()
})

test('where copying is not allowed the person is told how to copy by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  open()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy redirect URI' })))
  expect(screen.getByText(/The address is selected/)).toBeTruthy()
})

test('on localhost the page leads to 127.0.0.1', () => {
  open()
  expect(new URL(redirectUri).hostname).toBe('localhost')
  expect(screen.getByText('Spotify refuses localhost.')).toBeTruthy()
  expect(screen.getByRole('link', { name: '127.0.0.1' }).getAttribute('href')).toMatch(/^http:\/\/127\.0\.0\.1[:/]/)
})

test('links that leave the app tell the other side nothing', () => {
  open()
  const dashboard = screen.getByRole('link', { name: 'Spotify developer dashboard' })
  expect(dashboard.getAttribute('href')).toBe('https://developer.spotify.com/dashboard')
  expect([dashboard.getAttribute('target'), dashboard.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer'])
})
