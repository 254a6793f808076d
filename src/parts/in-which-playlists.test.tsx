import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { listOf, trackOf } from '#library/example-lists.ts'
import { createIndex, placesOf } from '#library/search.ts'
import { InWhichPlaylists } from './in-which-playlists.tsx'

afterEach(cleanup)

const Address = () => {
  const { pathname, search } = useLocation()
  return <output>{pathname + search}</output>
}

const song = trackOf('Ferrymen')
const index = createIndex({ lists: [listOf('Slow Boats', [trackOf('Another'), song], { id: 'boats' })] })

function ask(content = song) {
  const onClose = vi.fn()
  render(
    <MemoryRouter>
      <InWhichPlaylists item={{ content, places: placesOf(index, content) }} onClose={onClose} />
      <Address />
    </MemoryRouter>,
  )
  return onClose
}

test('a place leads to its row, and the question is done with', () => {
  const onClose = ask()
  fireEvent.click(screen.getByRole('link', { name: 'Slow Boats, 2' }))
  expect(screen.getByRole('status').textContent).toBe('/playlists/boats?at=2')
  expect(onClose).toHaveBeenCalledOnce()
})

test('what stands nowhere is said to', () => {
  ask(trackOf('Unheard of'))
  expect(screen.getByRole('dialog', { name: 'In which playlists' }).textContent).toContain(
    'In no list that is on this device.',
  )
})
