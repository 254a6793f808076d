import type { LoginFailure } from './errors.ts'
import type { Shortened } from './login-record.ts'

/** What can go wrong on the way to a library, to be tried out where nothing is at stake. */
export type WhatIfId =
  'wrong-verifier' | 'code-used-twice' | 'foreign-state' | 'missing-scope' | 'expired-token' | 'revoked-refresh-token'

/** One message as it went over the wire, secrets shortened: form fields, query parameters or the one header that matters. */
export type WireMessage = {
  method: string
  /** Without its query. */
  url: string
  fields: readonly { name: string; value: string | Shortened }[]
}

/** A refusal as it came: by a server, with status and body letter for letter, or by ourselves, with the reason that `auth` gives. */
export type WhatIfResult =
  | { by: 'server'; message: WireMessage; status: number; body: string }
  | { by: 'app'; message: WireMessage; reason: LoginFailure }

/** Each runs one attempt from the start and resolves to how it was refused; rejects where it was not, or could not be run. */
export type WhatIfs = Readonly<Record<WhatIfId, () => Promise<WhatIfResult>>>

let load: (() => Promise<WhatIfs>) | null = null

/** Sample data says here that the attempts can be run, and how to get them: no layer above may know the stand-in. */
export function offerWhatIfs(loader: () => Promise<WhatIfs>): void {
  load = loader
}

/** How to get the attempts; null where there is no stand-in to run them against. */
export const whatIfLoader = (): (() => Promise<WhatIfs>) | null => load
