import { connectionWords } from '#messages/en/connection.ts'
import { t } from '#messages/t.ts'
import { requestCount } from '#spotify/request-log.ts'
import { Blank } from '#ui/blank.tsx'
import { classes } from '#ui/classes.ts'
import { Section } from '#ui/section.tsx'
import { RequestRow } from './request-row.tsx'
import css from './table.module.css'
import { useRequestLog } from './use-request-log.ts'

const words = connectionWords.requests

/** The latest requests to the Web API, one a line. */
export function RequestsSection() {
  const log = useRequestLog()
  const count = requestCount()
  if (log.length === 0)
    return (
      <Section title={words.title}>
        <Blank icon="list" title={words.emptyTitle}>
          <p>{words.empty}</p>
        </Blank>
      </Section>
    )
  return (
    <Section
      title={words.title}
      aside={count > log.length ? t(words.latest, { shown: log.length, count }) : t(words.count, { count })}
    >
      {/* Wider than a phone: whoever has no pointer scrolls it with the arrow keys. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className={css['scroll']} role="region" aria-label={words.table} tabIndex={0}>
        <table className={classes(css['table'], css['log'])}>
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.request}</th>
              <th scope="col" className={css['figure']}>
                {words.status}
              </th>
              <th scope="col" className={css['figure']}>
                {words.took}
              </th>
              <th scope="col" className={css['figure']}>
                {words.waited}
              </th>
            </tr>
          </thead>
          <tbody>
            {log.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
