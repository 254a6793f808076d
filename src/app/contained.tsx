import type { ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { ErrorBoundary } from './error-boundary.tsx'

/** A view that cannot be shown leaves the page round it as it is, and the other views too. */
export function Contained({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary at={pathname} within>
      {children}
    </ErrorBoundary>
  )
}
