import { connectionWords } from '#messages/en/connection.ts'
import { clockSeconds } from '#messages/t.ts'
import type { LoggedRequest } from '#spotify/request-log.ts'
import { classes } from '#ui/classes.ts'
import { took } from './lengths.ts'
import css from './table.module.css'

const words = connectionWords.requests

/** One request to the Web API. */
export function RequestRow({
  request: { at, method, path, status, outcome, tookMs, waitedMs },
}: {
  request: LoggedRequest
}) {
  const isFine = outcome === 'aborted' || (status !== null && status < 400)
  return (
    <tr>
      <td className={css['quiet']}>{clockSeconds(at)}</td>
      <td className="mono">
        {method} {path}
      </td>
      <td className={css['figure']}>
        <span className={isFine ? undefined : css['refused']}>{outcome === 'answered' ? status : words[outcome]}</span>
      </td>
      <td className={classes(css['figure'], css['quiet'])}>{took(tookMs)}</td>
      <td className={classes(css['figure'], css['quiet'])}>{took(waitedMs)}</td>
    </tr>
  )
}
