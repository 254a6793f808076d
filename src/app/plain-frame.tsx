import type { ReactNode } from 'react'
import { useHref } from 'react-router-dom'
import { frameWords } from '#messages/en/frame.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { Toasts } from '#ui/toast.tsx'
import { Brand } from './brand.tsx'
import styles from './frame.module.css'

/** The page of somebody who is not logged in. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles['plain']}>
      <header className={styles['top']}>
        <Brand href={useHref(paths.home)} />
        <nav className={styles['topNav']} aria-label={frameWords.moreAbout}>
          <Link to={paths.setup}>{frameWords.setUp}</Link>
          <Link to={paths.settings}>{frameWords.settings}</Link>
          <Link to={paths.privacy}>{frameWords.privacy}</Link>
        </nav>
      </header>
      <main id="content" tabIndex={-1} className={styles['content']}>
        {children}
      </main>
      <footer className={styles['foot']}>
        <span>{frameWords.independent}</span>
      </footer>
      <Toasts />
    </div>
  )
}
