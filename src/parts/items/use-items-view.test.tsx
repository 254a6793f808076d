import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import type { Sort } from './column.ts'
import { useItemsView } from './use-items-view.ts'

afterEach(cleanup)

const columns = [{ id: 'title' }, { id: 'artist' }]
const up: Sort = { column: 'title', order: 'asc' }
const down: Sort = { column: 'title', order: 'desc' }

function open(address: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
  )
  const { result } = renderHook(
    () => ({ view: useItemsView(columns), navigate: useNavigate(), search: useLocation().search }),
    { wrapper },
  )
  return result
}

test('a sort in the address is how the grid begins', () => {
  expect(open('/list?sort=title&order=desc').current.view.sort).toEqual(down)
  expect(open('/list?sort=size').current.view.sort).toBeNull()
})

test('a press is shown and stands in the address, beside what else stands there', () => {
  const page = open('/list?filter=x')
  act(() => page.current.view.setSort(down))
  expect(page.current.view.sort).toEqual(down)
  expect(new URLSearchParams(page.current.search)).toEqual(new URLSearchParams('filter=x&sort=title&order=desc'))
  act(() => page.current.view.setSort(null))
  expect([page.current.view.sort, page.current.search]).toEqual([null, '?filter=x'])
})

test('an address that changes otherwise, by Back or a link, is followed', async () => {
  const page = open('/list')
  act(() => page.current.view.setSort(up))
  await act(async () => page.current.navigate('/list?sort=artist'))
  expect(page.current.view.sort).toEqual({ column: 'artist', order: 'asc' })
  await act(async () => page.current.navigate(-1))
  expect(page.current.view.sort).toEqual(up)
})
