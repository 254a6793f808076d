import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SharedOrigin } from './shared-origin.tsx'

afterEach(cleanup)

test('a project page is told what it shares its origin with', () => {
  render(<SharedOrigin host="somebody.github.io" />)
  expect(screen.getByText(/published under somebody\.github\.io/)).toBeTruthy()
})

test('an origin of its own has nothing to be told', () => {
  for (const host of ['liner.example', 'github.io.example', '127.0.0.1']) {
    const { container } = render(<SharedOrigin host={host} />)
    expect(container.textContent).toBe('')
  }
})
