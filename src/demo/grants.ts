import { randomText } from './random.ts'
import type { Clock } from './stage.ts'

/** What one consent allows. Refreshing prolongs nothing: the six months run from `consentedAt`. */
export type Grant = {
  clientId: string
  accountId: string
  scope: readonly string[]
  consentedAt: number
  revoked: boolean
}

export type Code = { grant: Grant; redirectUri: string; challenge: string; issuedAt: number; spent: boolean }

type AccessToken = { grant: Grant; expiresAt: number }
type RefreshToken = { grant: Grant; spent: boolean }
type Approval = { scope: Set<string>; consentedAt: number }

const codeLife = 10 * 60_000
const approvalKey = (clientId: string, accountId: string): string => `${clientId} ${accountId}`

/** When a consent of that moment ends: six calendar months on. */
export function consentEnd(consentedAt: number): number {
  const end = new Date(consentedAt)
  return end.setUTCMonth(end.getUTCMonth() + 6)
}

/** Everything that the accounts service remembers: consents, codes and tokens. */
export function createGrants(clock: Clock, random: () => number) {
  const codes = new Map<string, Code>()
  const access = new Map<string, AccessToken>()
  const refresh = new Map<string, RefreshToken>()
  const approvals = new Map<string, Approval>()

  const isOver = (grant: Grant): boolean => clock.now() >= consentEnd(grant.consentedAt)

  return {
    /** Remembers a consent made now. */
    approve(clientId: string, accountId: string, scope: readonly string[]): void {
      const key = approvalKey(clientId, accountId)
      const known = approvals.get(key)?.scope ?? []
      approvals.set(key, { scope: new Set([...known, ...scope]), consentedAt: clock.now() })
    },
    /** When this person allowed all of that; null if they did not, or too long ago. */
    approvedAt(clientId: string, accountId: string, scope: readonly string[]): number | null {
      const approval = approvals.get(approvalKey(clientId, accountId))
      if (approval === undefined || !scope.every((name) => approval.scope.has(name))) return null
      return clock.now() < consentEnd(approval.consentedAt) ? approval.consentedAt : null
    },
    issueCode(grant: Grant, redirectUri: string, challenge: string): string {
      const code = `AQ${randomText(random, 180)}`
      codes.set(code, { grant, redirectUri, challenge, issuedAt: clock.now(), spent: false })
      return code
    },
    /** The code's record, null for an unknown code. Whatever comes of this try, there is no second: the code is spent. */
    takeCode(text: string): { code: Code; wasSpent: boolean; expired: boolean } | null {
      const code = codes.get(text)
      if (code === undefined) return null
      const wasSpent = code.spent
      code.spent = true
      return { code, wasSpent, expired: clock.now() - code.issuedAt > codeLife }
    },
    issueAccess(grant: Grant, seconds: number): string {
      const token = `BQ${randomText(random, 200)}`
      access.set(token, { grant, expiresAt: clock.now() + seconds * 1000 })
      return token
    },
    /** Unknown and expired are told apart only because Spotify once had a text for each. */
    readAccess(token: string): Grant | 'unknown' | 'expired' {
      const known = access.get(token)
      if (known === undefined) return 'unknown'
      return clock.now() < known.expiresAt ? known.grant : 'expired'
    },
    issueRefresh(grant: Grant): string {
      const token = `AQ${randomText(random, 130)}`
      refresh.set(token, { grant, spent: false })
      return token
    },
    /** The consent behind a refresh token, or why there is none any more. */
    readRefresh(token: string): Grant | 'unknown' | 'revoked' | 'expired' {
      const known = refresh.get(token)
      if (known === undefined) return 'unknown'
      if (known.spent || known.grant.revoked) return 'revoked'
      return isOver(known.grant) ? 'expired' : known.grant
    },
    spendRefresh(token: string): void {
      const known = refresh.get(token)
      if (known !== undefined) known.spent = true
    },
    expireAccessTokens(): void {
      for (const token of access.values()) token.expiresAt = 0
    },
    /** As if each person had removed the app: refresh tokens die, consents are forgotten, access tokens run out by themselves. */
    revoke(): void {
      for (const token of refresh.values()) token.grant.revoked = true
      approvals.clear()
    },
  }
}

export type Grants = ReturnType<typeof createGrants>
