import { act, cleanup, render, screen } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { frameWords } from '#messages/en/frame.ts'
import { Toasts } from '#ui/toast.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { rootOptions, watchTrouble } from './trouble.ts'

const secret = 'BQDsecretAccessToken'
const error = new Error(`Bearer ${secret} was refused at https://api.spotify.com/v1/me?code=${secret}`)

function Failing({ error }: { error: unknown }): never {
  throw error
}

let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  stop = watchTrouble()
})

afterEach(() => {
  stop()
  cleanup()
  document.body.replaceChildren()
  vi.useRealTimers()
})

const missingCode = (): Error => {
  const payload = new TypeError('Failed to fetch dynamically imported module: https://ida.github.io/assets/x.js')
  window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
  return payload
}

const happen = (name: 'error' | 'unhandledrejection', what: object): void =>
  act(() => void window.dispatchEvent(Object.assign(new Event(name), what)))

const reject = (reason: unknown) => happen('unhandledrejection', { reason })

test('what breaks shows a sentence and a way on, and nothing of the error', () => {
  render(
    <ErrorBoundary>
      <Failing error={error} />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain(frameWords.broken)
  expect(screen.getByRole('button', { name: frameWords.reload })).toBeTruthy()
  expect(document.documentElement.outerHTML).not.toMatch(/secret|Bearer|https:|\bat .+:\d+/)
})

test('what breaks with something that is no error is told all the same', () => {
  render(
    <ErrorBoundary>
      <Failing error={undefined} />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain(frameWords.broken)
})

test('code that did not arrive is told as what it is', () => {
  render(
    <ErrorBoundary>
      <Failing error={missingCode()} />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain(frameWords.missing)
  expect(screen.getByRole('alert').textContent).not.toContain('x.js')
})

test('going somewhere else is a new beginning, staying is not', () => {
  const at = (place: string, fails: boolean) => (
    <ErrorBoundary at={place}>{fails ? <Failing error={error} /> : <p>All is well</p>}</ErrorBoundary>
  )
  const { rerender } = render(at('/playlists', true))
  rerender(at('/playlists', false))
  expect(screen.queryByText('All is well')).toBeNull()
  rerender(at('/profile', false))
  expect(screen.getByText('All is well')).toBeTruthy()
})

test('an error that nobody caught gets one quiet sentence, without a word of it', () => {
  render(<Toasts />)
  reject(error)
  expect(screen.getByText(frameWords.hiccup)).toBeTruthy()
  act(() => void vi.advanceTimersByTime(10_000))
  happen('error', { error })
  expect(screen.getByText(frameWords.hiccup)).toBeTruthy()
  expect(document.documentElement.outerHTML).not.toMatch(/secret|Bearer|https:/)
})

test('code that did not arrive, behind a button say, gets its own', () => {
  render(<Toasts />)
  reject(missingCode())
  expect(screen.getByText(frameWords.missing)).toBeTruthy()
})

test('a note of the browser’s is no trouble of ours', () => {
  render(<Toasts />)
  happen('error', { error: null })
  expect(screen.queryByText(frameWords.hiccup)).toBeNull()
})

test('what a boundary shows goes to the console once and into no second sentence; missing code goes to neither', () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => {
    reported.push(error)
    window.dispatchEvent(Object.assign(new Event('error'), { error }))
  })
  const place = document.body.appendChild(document.createElement('div'))
  const show = (error: unknown) => {
    const root = createRoot(place, rootOptions)
    act(() => {
      root.render(
        <>
          <Toasts />
          <ErrorBoundary>
            <Failing error={error} />
          </ErrorBoundary>
        </>,
      )
    })
    const text = place.textContent
    act(() => root.unmount())
    return text
  }
  expect(show(error)).not.toContain(frameWords.hiccup)
  expect(reported).toEqual([error])
  expect(show(missingCode())).toContain(frameWords.missing)
  expect(reported).toEqual([error])
})
