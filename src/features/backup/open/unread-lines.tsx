import { useId } from 'react'
import type { Unread } from '#library/restore/read-result.ts'
import { unreadWords as words } from '#messages/en/open-backup.ts'
import { t } from '#messages/t.ts'
import { Notice } from '#ui/notice.tsx'
import css from './unread-lines.module.css'

/** A file of another kind may be nothing but such lines. */
const most = 500
/** A line may be as long as the file. */
const longest = 300

const numberOf = ({ line, where }: Unread): string =>
  line === 0 ? words.whole : t(where === null ? words.line : words.entry, { line })

/** What of the file was not understood, line by line. */
export function UnreadLines({ unread }: { unread: readonly Unread[] }) {
  const id = useId()
  return (
    <Notice kind="warn" icon="info" title={<span id={id}>{t(words.lines, { count: unread.length })}</span>}>
      <p>
        {words.why} {unread.length > most && t(words.first, { count: most })}
      </p>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className={css['scroll']} role="region" aria-labelledby={id} tabIndex={0}>
        <ul>
          {unread.slice(0, most).map((line, place) => (
            <li key={place}>
              <span className={css['number']}>{numberOf(line)}</span>{' '}
              <span className={css['line']}>
                {line.where !== null && <bdi className={css['where']}>{line.where} </bdi>}
                <bdi className={css['text']}>{cut(line.text)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  )
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
