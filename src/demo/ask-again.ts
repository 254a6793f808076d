/** Like `in-page.ts` this runs in the page alone. */
import { LoginError } from '#auth/errors.ts'
import { beginLogin } from '#auth/login.ts'
import { takePendingLogin } from '#auth/pending-login.ts'
import { exchange } from '#auth/protocol.ts'
import { getSession, updateSession } from '#auth/session.ts'
import { agree } from './agree.ts'
import type { Emulator } from './emulator.ts'

/**
 * A login for more, from the question to the tokens. What ends differs: the person is the same, so the session goes on
 * with the new tokens, and the view that asked stays as it is. Throws `LoginError` and what the exchange throws.
 */
export async function askAgain(emulator: Emulator, scopes: readonly string[]): Promise<void> {
  const authorize = await beginLogin({ returnTo: '/', scopes })
  const state = authorize.searchParams.get('state') ?? ''
  const { searchParams: parameters } = await agree(emulator, authorize)
  const pending = takePendingLogin(state)
  if (pending === null) throw new LoginError('mismatch')
  const { clientId, redirectUri, verifier } = pending
  const { accessToken, expiresAt, refreshToken, scope } = await exchange({
    ...{ clientId, state, parameters, redirectUri, verifier },
  })
  const session = getSession()
  if (session === null) throw new LoginError('mismatch')
  updateSession({ ...session, accessToken, expiresAt, refreshToken, scope: scope ?? pending.scope })
}
