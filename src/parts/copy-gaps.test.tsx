import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { likedOf, listOf, trackOf } from '#library/example-lists.ts'
import type { HeldList } from '#library/holdings.ts'
import { CopyGaps } from './copy-gaps.tsx'
import { listName } from './list-name.ts'

afterEach(cleanup)

const said = (lists: readonly HeldList[]) =>
  render(
    <MemoryRouter>
      <CopyGaps holdings={{ lists }} onFollow={() => undefined} />
    </MemoryRouter>,
  ).container.textContent

test('lists that are not here, or not whole, are counted; where all are here nothing is said', () => {
  const whole = listOf('Slow Boats', [trackOf('a')])
  expect(said([whole])).toBe('')
  expect(said([whole, listOf('Part', [], { complete: false })])).toContain('1 of 2 lists')
  cleanup()
  expect(said([])).toContain('Nothing of your library is on this device yet.')
  expect(screen.getByRole('link').getAttribute('href')).toBe('/library')
})

test('a list without a name is called what it is', () => {
  expect([likedOf([]), listOf('', []), listOf('Boats', [])].map(listName)).toEqual([
    ...['Liked songs', 'Playlist without a name', 'Boats'],
  ])
})
