import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import type { LoginFailure } from '#auth/errors.ts'
import { loginFailureWords } from '#messages/en/login-failure.ts'
import { LoginFailureNotice } from './login-failure-notice.tsx'

afterEach(cleanup)

const reasons = Object.keys(loginFailureWords) as LoginFailure[]

const alertOf = (failure: LoginFailure): string => {
  render(
    <MemoryRouter>
      <LoginFailureNotice failure={failure} />
    </MemoryRouter>,
  )
  const text = screen.getByRole('alert').textContent
  cleanup()
  return text
}

test('each way a login can fail has a sentence and a next step of its own', () => {
  expect(reasons).toHaveLength(13)
  const failures = loginFailureWords
  expect(new Set(reasons.map((reason) => failures[reason].title)).size).toBe(reasons.length)
  expect(new Set(reasons.map((reason) => failures[reason].text)).size).toBe(reasons.length)
  expect(new Set(reasons.map(alertOf)).size).toBe(reasons.length)
})

test('no markup is left in what a person reads', () => {
  expect(reasons.map(alertOf).filter((text) => /[<>{}]/.test(text))).toEqual([])
})

test('where the Client ID is to blame the way to Set up is in the sentence', () => {
  render(
    <MemoryRouter>
      <LoginFailureNotice failure="no-client-id" />
    </MemoryRouter>,
  )
  expect(screen.getByRole('link').getAttribute('href')).toBe('/setup')
})
