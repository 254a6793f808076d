import { classes } from '#ui/classes.ts'
import { Link } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'
import styles from './go-to.module.css'

type GoToOptionProps = {
  id: string
  to: string
  chosen: boolean
  note: string | null
  /** It keeps in sight whatever is scrolled. */
  stays?: boolean
  onGo: () => void
  children: string
}

/** A real link, so that it opens in a tab of its own like any other. */
export const GoToOption = ({ id, to, chosen, note, stays, onGo, children }: GoToOptionProps) => (
  <Link
    className={classes(styles['option'], stays && styles['stays'])}
    role="option"
    id={id}
    aria-selected={chosen}
    tabIndex={-1}
    to={to}
    onClick={onGo}
  >
    <span>
      <Name>{children}</Name>
    </span>
    {note !== null && (
      <small>
        <Name>{note}</Name>
      </small>
    )}
  </Link>
)
