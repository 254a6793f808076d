import { QueryClient } from '@tanstack/react-query'

const minute = 60_000

/**
 * How long an answer counts as fresh, and that the scheduler alone repeats and waits: a second layer of retries here
 * would multiply the requests that Spotify counts.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: minute,
      gcTime: 30 * minute,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: 0, networkMode: 'always' },
  },
})
