import { lazy, Suspense, useMemo, useState } from 'react'
import { fileListsWords as words } from '#messages/en/open-backup.ts'
import { useSession } from '#parts/use-session.ts'
import { Bone } from '#ui/bone.tsx'
import { Choice } from '#ui/choice.tsx'
import { BackupHead } from './backup-head.tsx'
import { listsOf } from './file-list.ts'
import { ListsPanel } from './lists-panel.tsx'
import css from './opened-backup.module.css'
import { RestoreSlot } from './restore-slot.tsx'
import { SearchPanel } from './search-panel.tsx'
import type { ChosenList } from './start.ts'
import { UnreadLines } from './unread-lines.tsx'
import type { Opened } from './use-backup-file.ts'

const ComparePanel = lazy(async () => ({ default: (await import('./compare-panel.tsx')).ComparePanel }))

type Look = keyof typeof words.looks

/** Whoever is logged in may want the file back; whoever is not can look into it. */
const looks = { in: ['restore', 'lists', 'search', 'compare'], out: ['lists', 'search', 'compare', 'restore'] } as const

type OpenedBackupProps = { opened: Opened; onClose: () => void }

/** A file that is open: what it is, and its lists, a search, a comparison, a restore, one of them at a time: lists are long. */
export function OpenedBackup({ opened, onClose }: OpenedBackupProps) {
  const { document, unread, name } = opened
  const session = useSession()
  const lists = useMemo(() => listsOf(document), [document])
  const order = looks[session === null ? 'out' : 'in']
  const options = order.map((value) => ({ value, label: words.looks[value] }))
  const [look, setLook] = useState<Look>(order[0])
  const [chosen, setChosen] = useState<ChosenList | null>(null)
  const [query, setQuery] = useState('')

  const openList = (list: ChosenList) => {
    setChosen(list)
    setLook('lists')
  }
  return (
    <div className={css['opened']}>
      <BackupHead opened={opened} lists={lists} onClose={onClose} />
      {unread.length > 0 && <UnreadLines unread={unread} />}
      <div className={css['looks']}>
        <Choice label={words.look} name="look" options={options} value={look} onChange={setLook} />
      </div>
      {look === 'lists' && <ListsPanel lists={lists} chosen={chosen} onChoose={setChosen} />}
      {look === 'search' && <SearchPanel lists={lists} query={query} onQuery={setQuery} onOpen={openList} />}
      {/* A comparison and a restore that has begun stay as they are while a person looks elsewhere. */}
      <div hidden={look !== 'compare'}>
        <Suspense fallback={<Bone width="a" />}>
          <ComparePanel document={document} name={name} />
        </Suspense>
      </div>
      <div hidden={look !== 'restore'}>
        <RestoreSlot document={document} />
      </div>
    </div>
  )
}
