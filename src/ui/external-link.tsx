import type { ComponentProps } from 'react'

/** A link out of the app: a tab of its own, which learns nothing of the one it came from. */
export function ExternalLink({ children, ...rest }: Omit<ComponentProps<'a'>, 'target' | 'rel'>) {
  return (
    <a {...rest} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
