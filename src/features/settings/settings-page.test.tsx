import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ownKey } from '#auth/storage.ts'
import { SettingsPage } from './settings-page.tsx'

const open = () =>
  render(
    <MemoryRouter>
      <SettingsPage />
    </MemoryRouter>,
  )

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  delete document.documentElement.dataset['theme']
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the system decides until a scheme is chosen', () => {
  open()
  expect(['System', 'Light', 'Dark'].map((name) => radio(name).checked)).toEqual([true, false, false])
  fireEvent.click(radio('Dark'))
  expect(radio('Dark').checked).toBe(true)
  expect(document.documentElement.dataset['theme']).toBe('dark')
})

test('a choice is there again at the next visit', () => {
  localStorage.setItem(ownKey('theme'), 'light')
  open()
  expect(radio('Light').checked).toBe(true)
})

test('a choice that cannot be kept is told', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('no', 'SecurityError')
    },
  })
  open()
  fireEvent.click(radio('Dark'))
  expect(screen.getByText(/until you reload/).closest('[role=alert]')).toBeTruthy()
})

test('the Client ID that is saved is shown, with the way to change it', () => {
  localStorage.setItem(ownKey('client-id'), '4f0c9be27d1a48c3a6552e90b1d7f3ac')
  open()
  expect(screen.getByText('4f0c9be27d1a48c3a6552e90b1d7f3ac')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Change the Client ID' }).getAttribute('href')).toBe('/setup')
})

test('with sample data the Client ID is said to be the stand-in’s own, and no saved one is passed off as in use', () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  open()
  const section = screen.getByRole('region', { name: 'Client ID' })
  expect(section.textContent).toContain('c0ffee00c0ffee00c0ffee00c0ffee00')
  expect(section.textContent).toContain('Spotify does not know it')
  expect(section.textContent).not.toContain('published with')
  expect(screen.getByRole('link', { name: 'Add a Client ID' })).toBeTruthy()
})

test('with sample data a saved Client ID is shown as the one for Spotify itself', () => {
  sessionStorage.setItem(ownKey('sample'), '1')
  localStorage.setItem(ownKey('client-id'), '4f0c9be27d1a48c3a6552e90b1d7f3ac')
  open()
  const section = screen.getByRole('region', { name: 'Client ID' })
  expect(section.textContent).toContain('c0ffee00c0ffee00c0ffee00c0ffee00')
  expect(section.textContent).toContain('4f0c9be27d1a48c3a6552e90b1d7f3ac')
})

const limits = ['After an hour in the background', 'After 12 hours without use', 'Never by itself']
const limit = (name: string) =>
  within(screen.getByRole('radiogroup', { name: 'End my session' })).getByRole<HTMLInputElement>('radio', { name })

test('a session ends after an hour in the background unless something else is chosen', () => {
  open()
  expect(limits.map((name) => limit(name).checked)).toEqual([true, false, false])
  fireEvent.click(limit('Never by itself'))
  expect(limits.map((name) => limit(name).checked)).toEqual([false, false, true])
  expect(localStorage.getItem(ownKey('session-limit'))).toBe('never')
})

test('the choice of when a session ends is there again at the next visit, with what it means', () => {
  localStorage.setItem(ownKey('session-limit'), 'twelve-hours')
  open()
  expect(limit('After 12 hours without use').checked).toBe(true)
  expect(screen.getByText(/wherever the tab is/)).toBeTruthy()
})
