import { useCallback, useEffect, useState } from 'react'
import type { LibraryDocument } from '#library/files/document.ts'
import { commonWords } from '#messages/en/common.ts'
import { restoreSlotWords as words } from '#messages/en/open-backup.ts'
import { LogInButton } from '#parts/log-in-button.tsx'
import { useSession } from '#parts/use-session.ts'
import { Blank } from '#ui/blank.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

type Section = (props: { document: LibraryDocument }) => React.ReactNode

/** The restore of a file, which needs to know whose library it goes to. */
export function RestoreSlot({ document }: { document: LibraryDocument }) {
  const session = useSession()
  return session === null ? <LogInFirst /> : <Restore document={document} />
}

const LogInFirst = () => (
  <Blank icon="person" title={words.title} actions={<LogInButton />}>
    <p>{words.why}</p>
  </Blank>
)

function Restore({ document }: { document: LibraryDocument }) {
  const [RestoreSection, setSection] = useState<Section | null>(null)
  const [failed, setFailed] = useState(false)
  // A file may be open while there is no network, and must stay open when this code does not arrive.
  const fetch = useCallback(() => {
    import('#features/backup/restore/restore-section.tsx').then(
      (code) => setSection(() => code.RestoreSection),
      () => setFailed(true),
    )
  }, [])
  useEffect(fetch, [fetch])
  const again = () => {
    setFailed(false)
    fetch()
  }
  if (RestoreSection !== null) return <RestoreSection document={document} />
  if (!failed) return <p role="status">{words.arriving}</p>
  return (
    <Notice
      kind="danger"
      role="alert"
      title={words.notArrived}
      actions={<Button onClick={again}>{commonWords.tryAgain}</Button>}
    >
      <p>{words.notArrivedWhy}</p>
    </Notice>
  )
}
