import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Artwork } from './artwork.tsx'

afterEach(cleanup)

const picture = (name: string) => ({ url: `https://i.scdn.co/image/${name}`, width: 64, height: 64 })

test('a picture whose address has died gives way to the dashed square, and a new one is tried again', () => {
  const { container, rerender } = render(<Artwork pictures={[picture('one')]} size="row" />)
  const image = () => container.querySelector('img')
  expect(image()?.getAttribute('src')).toBe('https://i.scdn.co/image/one')
  expect(image()?.getAttribute('referrerpolicy')).toBe('no-referrer')
  fireEvent.error(image() ?? container)
  expect(image()).toBeNull()
  expect(container.querySelector('svg')).not.toBeNull()
  rerender(<Artwork pictures={[picture('two')]} size="row" />)
  expect(image()?.getAttribute('src')).toBe('https://i.scdn.co/image/two')
})

test('without a picture the dashed square keeps the place', () => {
  const { container } = render(<Artwork pictures={[]} size="row" />)
  expect([container.querySelector('img'), container.querySelectorAll('svg').length]).toEqual([null, 1])
})
