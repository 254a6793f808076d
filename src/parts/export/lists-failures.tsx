import { useState } from 'react'
import { listsExportWords as words } from '#messages/en/export.ts'
import { t } from '#messages/t.ts'
import { toSentences } from '#parts/failure-sentences.ts'
import { useNetwork } from '#parts/use-network.ts'
import { Name } from '#ui/name.tsx'
import { Notice } from '#ui/notice.tsx'
import { nameOf } from './lists-file.ts'
import type { ListFailure } from './read-lists.ts'

/** Which lists could not be read, and why. */
export function ListsFailures({ failures }: { failures: readonly ListFailure[] }) {
  const network = useNetwork()
  const [now] = useState(() => Date.now())
  return (
    <Notice kind="danger" title={t(words.failures, { count: failures.length })}>
      <ul>
        {failures.map(({ playlist, failure }) => (
          <li key={playlist.id}>
            <b>
              <Name>{nameOf(playlist)}</Name>
            </b>{' '}
            {toSentences(failure, now, network).said}
          </li>
        ))}
      </ul>
      <p>{words.failuresWhat}</p>
    </Notice>
  )
}
