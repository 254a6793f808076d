import { Link } from '#ui/link.tsx'
import { Name } from '#ui/name.tsx'
import styles from './go-to.module.css'

type GoToOptionProps = {
  id: string
  to: string
  chosen: boolean
  note: string | null
  onGo: () => void
  children: string
}

/** A real link, so that it opens in a tab of its own like any other. */
export const GoToOption = ({ id, to, chosen, note, onGo, children }: GoToOptionProps) => (
  <Link className={styles['option']} role="option" id={id} aria-selected={chosen} tabIndex={-1} to={to} onClick={onGo}>
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
