import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { copyChanged } from '#library/copy-news.ts'
import { scanState } from '#library/scan-state.ts'
import { useFreshKept } from './use-fresh.ts'

test('what a scan has brought is looked at the moment it is over', () => {
  const client = new QueryClient()
  const looks = vi.spyOn(client, 'invalidateQueries')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  renderHook(useFreshKept, { wrapper })
  scanState.set({ is: 'paused', progress: null })
  looks.mockClear()
  copyChanged()
  copyChanged()
  expect(looks).toHaveBeenCalledTimes(1)
  scanState.set({ is: 'idle' })
  expect(looks).toHaveBeenCalledTimes(2)
})
