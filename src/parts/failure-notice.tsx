import { useState } from 'react'
import { missingScopes, type Scope } from '#auth/scopes.ts'
import { failureWords } from '#messages/en/failure.ts'
import { paths } from '#paths.ts'
import type { SpotifyFailure } from '#spotify/errors.ts'
import { tryAgain } from '#spotify/scheduler.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Notice } from '#ui/notice.tsx'
import type { FailureProps } from './failure.tsx'
import { toSentences, type Step } from './failure-sentences.ts'
import { LogInButton } from './log-in-button.tsx'
import { useLogIn } from './log-in.tsx'
import { LoginFailureNotice } from './login-failure.tsx'
import { toFailure } from './to-failure.ts'
import type { Network } from './use-network.ts'
import { useSession } from './use-session.ts'

/** What happened, why, and what to do, for whatever was thrown. */
export function FailureNotice({ error, onRetry, network }: FailureProps & { network: Network }) {
  const granted = useSession()?.scope ?? []
  const failure = narrowed(toFailure(error), granted)
  const [now] = useState(() => Date.now())
  const { tone, icon, said, why, steps } = toSentences(failure, now, network)
  const shown = steps.filter((step) => step !== 'retry' || onRetry !== undefined)
  const retry = () => {
    if (failure?.kind === 'quota' || failure?.kind === 'rate-limited') tryAgain()
    onRetry?.()
  }
  return (
    <Notice
      kind={tone}
      role="alert"
      icon={icon}
      title={said}
      actions={
        shown.length === 0
          ? undefined
          : shown.map((step) => <StepButton key={step} step={step} failure={failure} onRetry={retry} />)
      }
    >
      <p>{why}</p>
    </Notice>
  )
}

type StepButtonProps = { step: Step; failure: SpotifyFailure | null; onRetry: () => void }

function StepButton({ step, failure, onRetry }: StepButtonProps) {
  if (step === 'retry') return <Button onClick={onRetry}>{failureWords.tryAgain}</Button>
  if (step === 'log-in') return <LogInButton />
  if (step === 'ask') return <AskButton scopes={failure?.kind === 'missing-scope' ? failure.scope : []} />
  if (step === 'playlists') return <ButtonLink to={paths.playlists}>{failureWords.allPlaylists}</ButtonLink>
  return (
    <ButtonLink kind="quiet" to={paths.setup}>
      {failureWords.otherClientId}
    </ButtonLink>
  )
}

function AskButton({ scopes }: { scopes: readonly Scope[] }) {
  const { logIn, busy, failure } = useLogIn()
  return (
    <>
      <Button kind="main" aria-disabled={busy} onClick={() => logIn({ scopes })}>
        {failureWords.goToSpotify}
      </Button>
      {failure && <LoginFailureNotice failure={failure} />}
    </>
  )
}

/** A request names all that it needs; what the session has already is not missing. */
function narrowed(failure: SpotifyFailure | null, granted: readonly string[]): SpotifyFailure | null {
  if (failure?.kind !== 'missing-scope') return failure
  const missing = missingScopes(granted, failure.scope)
  return missing.length === 0 ? failure : { ...failure, scope: missing }
}
