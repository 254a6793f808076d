import type { ComponentProps } from 'react'
import { useHref, useLinkClickHandler, useLocation, useResolvedPath } from 'react-router-dom'

type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'target'> & {
  /** A path of the app, from its base. */
  to: string
}

/**
 * A link to a view, by the router's own hooks. The router's `Link` brings, beside these, the fetching ahead of a server's routes:
 * a fortieth of what home may weigh.
 */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const href = useHref(to)
  const go = useLinkClickHandler(to)
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) go(event)
      }}
    >
      {children}
    </a>
  )
}

/** A link that says when its view, or one beneath it, is the one on screen. */
export function NavLink(props: LinkProps) {
  const { pathname } = useLocation()
  const { pathname: place } = useResolvedPath(props.to)
  const isHere = pathname === place || pathname.startsWith(`${place}/`)
  return <Link {...props} aria-current={isHere ? 'page' : undefined} />
}
