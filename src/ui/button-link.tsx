import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { buttonClass, type ButtonLook } from './button.tsx'
import { ExternalLink } from './external-link.tsx'

type Target = { to: string; href?: never } | { href: string; to?: never }

/** A link that looks like a button: `to` stays in the app, `href` opens a page elsewhere in a tab of its own. */
export function ButtonLink({ kind, size, to, href, children }: ButtonLook & Target & { children: ReactNode }) {
  const look = buttonClass({ ...(kind && { kind }), ...(size && { size }) })
  if (to !== undefined)
    return (
      <Link className={look} to={to}>
        {children}
      </Link>
    )
  return (
    <ExternalLink className={look} href={href}>
      {children}
    </ExternalLink>
  )
}
