import type { WhatIfResult } from '#auth/what-if.ts'
import { connectionWords } from '#messages/en/connection.ts'
import { loginFailureWords } from '#messages/en/login-failure.ts'
import { t } from '#messages/t.ts'
import { Fields } from './fields.tsx'
import css from './what-if.module.css'

const words = connectionWords.whatIf

type WhatIfRefusalProps = { result: WhatIfResult; lesson: string }

/** What was sent, the refusal letter for letter, and what it is good for. */
export function WhatIfRefusal({ result, lesson }: WhatIfRefusalProps) {
  const { by, message } = result
  return (
    <>
      <h4>{by === 'server' ? words.sent : words.cameIn}</h4>
      <Fields
        line={`${message.method} ${message.url}`}
        fields={message.fields.map(({ name, value }) => [name, value] as const)}
      />
      <h4>{words.refusal}</h4>
      {by === 'server' ? (
        <div className={css['refusal']}>
          <b>{result.status}</b>
          <code>{result.body}</code>
        </div>
      ) : (
        <>
          <p>{words.byApp}</p>
          <div className={css['refusal']}>
            <b>{t(words.reason, { reason: result.reason })}</b>
            <span>
              {loginFailureWords[result.reason].title} {loginFailureWords[result.reason].text}
            </span>
          </div>
        </>
      )}
      <p>{lesson}</p>
    </>
  )
}
