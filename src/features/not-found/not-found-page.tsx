import { useLocation } from 'react-router-dom'
import { notFoundWords } from '#messages/en/not-found.ts'
import { TabTitle } from '#parts/tab-title.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Head } from '#ui/head.tsx'
import { rich } from '#ui/rich.tsx'
import { paths } from '#paths.ts'
import css from './not-found-page.module.css'

export function NotFoundPage() {
  const { pathname } = useLocation()
  return (
    <>
      <TabTitle page={notFoundWords.title} />
      <Head catalogue={['404']} title={notFoundWords.title} />
      <div className={css['said']}>
        {/* The address is anybody's text: it goes in as text, after the sentence has been taken apart. */}
        <p>{rich(notFoundWords.text, { path: () => <bdi className="mono">{pathname}</bdi> })}</p>
        <ButtonLink to={paths.home}>{notFoundWords.home}</ButtonLink>
      </div>
    </>
  )
}
