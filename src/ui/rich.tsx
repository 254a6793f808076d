import { Fragment, type ReactNode } from 'react'

/**
 * A sentence with parts of it dressed: `rich('See <link>this</link>.', { link: (text) => <a href="…">{text}</a> })`.
 * Tags do not nest. A tag that `parts` does not know leaves its text bare.
 */
export function rich(template: string, parts: Readonly<Record<string, (text: string) => ReactNode>>): ReactNode {
  // Splitting by two groups gives text, tag, inside, text, tag, inside, …, text.
  const pieces = template.split(/<([a-z][\w-]*)>(.*?)<\/\1>/s)
  return pieces.map((piece, place) => {
    if (place % 3 === 1) return null
    const tag = place % 3 === 2 ? pieces[place - 1] : undefined
    const dress = tag !== undefined && Object.hasOwn(parts, tag) ? parts[tag] : undefined
    return <Fragment key={place}>{dress ? dress(piece) : piece}</Fragment>
  })
}
