import { useQueryClient } from '@tanstack/react-query'
import { backupParts, type BackupPart } from '#library/backup-parts.ts'
import { backUpWhatIsHere, startBackup } from '#library/backup-run.ts'
import type { KeptList } from '#library/kept.ts'
import { backupWords as words } from '#messages/en/backup.ts'
import { t } from '#messages/t.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { Button } from '#ui/button.tsx'
import { Tick } from '#ui/tick.tsx'
import css from './backup-choices.module.css'
import { useCost } from './use-cost.ts'

type BackupChoicesProps = {
  parts: ReadonlySet<BackupPart>
  onChange: (parts: ReadonlySet<BackupPart>) => void
  kept: readonly KeptList[] | null
  isSomethingHere: boolean
  /** No other backup stands above. */
  isFirst: boolean
}

/** What goes into a backup, what that costs, and the button that begins it. */
export function BackupChoices({ parts, onChange, kept, isSomethingHere, isFirst }: BackupChoicesProps) {
  const client = useQueryClient()
  const choose = (part: BackupPart, chosen: boolean) =>
    onChange(new Set(backupParts.filter((one) => (one === part ? chosen : parts.has(one)))))
  const isAll = parts.size === backupParts.length
  const start = () => {
    // After a stop one request finds out whether Spotify lets us go on.
    tryAgain()
    void startBackup(client, parts)
  }
  return (
    <div className={css['choices']}>
      {!isFirst && (
        <div>
          <h3>{words.again}</h3>
          <p className="ink-2">{words.againWhy}</p>
        </div>
      )}
      <fieldset>
        <legend>{words.choices}</legend>
        <div className={css['ticks']}>
          {backupParts.map((part) => (
            <Tick
              key={part}
              label={words.parts[part]}
              checked={parts.has(part)}
              onChange={(chosen) => choose(part, chosen)}
            />
          ))}
        </div>
      </fieldset>
      <div className={css['begin']}>
        <CostText parts={parts} kept={kept} />
        <div className="buttons">
          <Button kind={isFirst ? 'main' : 'plain'} disabled={parts.size === 0} onClick={start}>
            {isAll || parts.size === 0 ? words.everything : words.chosen}
          </Button>
          {isSomethingHere && parts.size > 0 && (
            <Button kind="quiet" onClick={() => void backUpWhatIsHere(client, parts)}>
              {words.whatIsHere}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

function CostText({ parts, kept }: Pick<BackupChoicesProps, 'parts' | 'kept'>) {
  const cost = useCost(kept, parts)
  if (parts.size === 0) return <p className="ink-2">{words.nothingChosen}</p>
  if (cost === null) return <p className="ink-2">{words.costUnknown}</p>
  const here = t(words.here, { count: cost.here })
  return (
    <div className="ink-2">
      <p>{t(words.cost, { count: cost.requests, here })}</p>
      {cost.open && <p>{words.costOpen}</p>}
    </div>
  )
}
