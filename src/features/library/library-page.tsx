import { useQuery } from '@tanstack/react-query'
import { libraryQuery, type Library } from '#library/holdings-query.ts'
import { shelfEntriesQuery } from '#library/shelf-search.ts'
import { scanWords as words } from '#messages/en/scan.ts'
import { date, t } from '#messages/t.ts'
import { TabTitle } from '#parts/tab-title.tsx'
import { useCopyState, useFreshLibrary } from '#parts/use-copy.ts'
import { useFresh } from '#parts/use-fresh.ts'
import { Waiting } from '#parts/waiting.tsx'
import { Head } from '#ui/head.tsx'
import { Notice } from '#ui/notice.tsx'
import { LibraryBody } from './library-body.tsx'
import css from './library-page.module.css'
import { ScanSection } from './scan-section.tsx'

const shelvesKey = shelfEntriesQuery().queryKey
const noShelves = [] as const

/** All that is known of the person's library here, and the scan that completes it. */
export function LibraryPage() {
  useFreshLibrary()
  useFresh(shelvesKey)
  const library = useQuery(libraryQuery())
  const { data: shelves = noShelves } = useQuery(shelfEntriesQuery())
  const copy = useCopyState()
  const trouble = copy.keeps === 'off' ? words.off : copy.trouble !== null ? words.memory[copy.trouble] : null

  return (
    <>
      <TabTitle page={words.library} />
      <Head catalogue={catalogueOf(library.data)} title={words.library} />
      <div className={css['said']}>
        <Waiting />
        {trouble !== null && <Notice kind="info" role="status" title={trouble} />}
      </div>
      <ScanSection kept={library.data?.kept ?? null} />
      {library.data !== undefined && <LibraryBody holdings={library.data.holdings} shelves={shelves} />}
    </>
  )
}

const megabyte = 1_000_000

/** How much is here, what room it takes, and from when it is. */
function catalogueOf(library: Library | undefined): React.ReactNode[] {
  if (library === undefined) return [<b key="what">{words.library}</b>]
  const kept = library.kept.filter(({ loaded, complete }) => loaded > 0 || complete)
  const items = kept.reduce((sum, { loaded }) => sum + loaded, 0)
  const bytes = kept.reduce((sum, list) => sum + list.bytes, 0)
  const latest = Math.max(0, ...kept.map(({ readAt }) => readAt))
  const size = (bytes / megabyte).toFixed(1)
  return [
    <b key="what">{t(words.onDevice, { count: items })}</b>,
    ...(items > 0 ? [t(words.megabytes, { size })] : []),
    ...(latest > 0 ? [t(words.lastComplete, { date: date(new Date(latest).toISOString()) })] : []),
  ]
}
