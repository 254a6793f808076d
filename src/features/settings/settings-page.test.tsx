import { cleanup, fireEvent, render, screen } from '@testing-library/react'
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
  delete document.documentElement.dataset['theme']
})

afterEach(cleanup)

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
