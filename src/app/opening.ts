import type { LoginFailure } from '#auth/errors.ts'

/** How this page came to be: where a login that has just ended wants it scrolled to, or why that login failed. */
export type Opening = {
  /** In CSS pixels from the top. */
  scroll: number
  failure: { reason: LoginFailure; returnTo: string } | null
}
