import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { rich } from './rich.tsx'

afterEach(cleanup)

const link = (text: string) => <a href="/there">{text}</a>

test('a tag dresses the text inside it and leaves the rest alone', () => {
  const { container } = render(
    <p>{rich('See <link>this</link>, then <b>that</b>.', { link, b: (text) => <b>{text}</b> })}</p>,
  )
  expect(container.innerHTML).toBe('<p>See <a href="/there">this</a>, then <b>that</b>.</p>')
})

test('a tag nobody knows leaves its text bare', () => {
  const { container } = render(<p>{rich('A <strange>word</strange> and <toString>another</toString>.', { link })}</p>)
  expect(container.textContent).toBe('A word and another.')
})

test('markup that somebody typed stays text', () => {
  render(<p>{rich('<link><img src=x onerror=alert(1)></link>', { link })}</p>)
  expect(screen.getByRole('link').textContent).toBe('<img src=x onerror=alert(1)>')
  expect(screen.queryByRole('img')).toBeNull()
})

test('a sentence without tags comes back whole', () => {
  const { container } = render(<p>{rich('1 < 2 and 3 > 2', {})}</p>)
  expect(container.textContent).toBe('1 < 2 and 3 > 2')
})
