import { missingScopes, readScopes } from '#auth/scopes.ts'
import type { Session } from '#auth/session.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { clock, date, t } from '#messages/t.ts'
import { Failure } from '#parts/failure.tsx'
import { SpotifyError } from '#spotify/errors.ts'
import { Section } from '#ui/section.tsx'
import css from './table.module.css'

const words = connectionWords.scopes

/** What the app may do: each scope with its reason, granted or not. */
export function ScopesSection({ session: { scope: granted, consentedAt } }: { session: Session }) {
  const missing = missingScopes(granted, readScopes)
  const all = [...readScopes, ...granted.filter((scope) => !(scope in words.reasons))]
  const since = t(words.since, { date: date(new Date(consentedAt).toISOString()), time: clock(consentedAt) })
  return (
    <Section title={words.title} aside={t(words.count, { granted: granted.length, all: all.length })}>
      {missing.length > 0 && (
        <div className={css['said']}>
          <Failure error={new SpotifyError({ kind: 'missing-scope', scope: missing })} />
        </div>
      )}
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{words.scope}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((scope) => (
            <tr key={scope}>
              <th scope="row" className="mono">
                {scope}
              </th>
              <td>{reasonOf(scope)}</td>
              <td>
                {granted.includes(scope) ? words.granted : <span className={css['missing']}>{words.missing}</span>}
                {granted.includes(scope) && <span className={css['since']}> {since}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const reasonOf = (scope: string): string => {
  const reasons: Readonly<Record<string, string>> = words.reasons
  return Object.hasOwn(reasons, scope) ? (reasons[scope] ?? words.other) : words.other
}
