import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sessionKeys } from '#auth/session.ts'
import { removeOwn, writeOwn } from '#auth/storage.ts'
import type { Known, RestorePlan } from '#library/restore/plan.ts'
import { getRestore } from '#library/restore/restore-state.ts'
import { keepPlan, startRestore } from '#library/restore/run.ts'
import { restoreWords as words } from '#messages/en/restore.ts'
import { t } from '#messages/t.ts'
import { useAllow } from '#parts/allow/use-allow.tsx'
import { Failure } from '#parts/failure.tsx'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import css from './restore.module.css'

type RestoreButtonProps = { plan: RestorePlan; known: Known; isSettled: boolean }

/** What it comes to, and the button that begins it; asks Spotify's leave first where that is missing. */
export function RestoreButton({ plan, known, isSettled }: RestoreButtonProps) {
  const client = useQueryClient()
  const allow = useAllow()
  const [failure, setFailure] = useState<unknown>(null)
  const begun = useRef(false)
  const created = plan.lists.filter(({ target }) => target.kind === 'create').length

  /** Whether it is written down: another job may have its place, of which the page says how it stands. */
  const keep = async () => {
    await keepPlan(client, plan, known.playlists)
    return getRestore().is === 'waiting'
  }
  const begin = async () => {
    removeOwn('session', sessionKeys.restore)
    if (await keep()) await startRestore(client)
  }
  const press = () => {
    // A second press while the first is being seen to is none.
    if (!isSettled || begun.current) return
    const go = () => {
      begun.current = true
      begin()
        .catch(setFailure)
        .finally(() => (begun.current = false))
    }
    allow.ask({
      scopes: plan.scopes,
      why: words.why,
      returnTo: paths.backup,
      beforeLeaving: async () => {
        if (!(await keep())) throw new Error('another job is unfinished')
        writeOwn('session', sessionKeys.restore, 'asked')
      },
      onAllowed: go,
    })
  }

  if (plan.requests === 0) return <p className={css['sum']}>{words.nothing}</p>
  return (
    <div className={css['go']}>
      <p className={css['sum']}>
        {t(words.summary, {
          lists: t(words.newLists, { count: created }),
          requests: t(words.requests, { count: plan.requests }),
        })}
      </p>
      <div className="buttons">
        <Button kind="main" onClick={press}>
          {t(words.go, { count: plan.items })}
        </Button>
      </div>
      {failure !== null && <Failure error={failure} onRetry={press} />}
      {allow.dialog}
    </div>
  )
}
