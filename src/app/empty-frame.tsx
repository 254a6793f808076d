import { Brand } from './brand.tsx'
import styles from './frame.module.css'

/** What stands before there is anything to show: in each HTML file of the build, and while the code of a view loads. */
export function EmptyFrame({ base }: { base: string }) {
  return (
    <div className={styles['plain']}>
      <header className={styles['top']}>
        <Brand href={base} />
      </header>
      <main className={styles['waiting']} aria-busy="true" />
    </div>
  )
}
