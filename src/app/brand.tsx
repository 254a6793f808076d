import { Mark } from '#ui/icons.tsx'
import { frameWords } from '#messages/en/frame.ts'
import styles from './frame.module.css'

/** A plain link and no router's: it stands in the HTML files of the build too. */
export function Brand({ href, onClick }: { href: string; onClick?: (event: React.MouseEvent) => void }) {
  return (
    <a className={styles['brand']} href={href} onClick={onClick}>
      <Mark />
      <span>{frameWords.name}</span>
    </a>
  )
}
