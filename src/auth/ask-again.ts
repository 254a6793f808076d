/**
 * Gets a wider consent for the session that runs without leaving the page, and resolves once the session has it. Rejects
 * where that does not work out, and then nothing has changed.
 */
export type AskAgain = (scopes: readonly string[]) => Promise<void>

let way: AskAgain | null = null

/** Sample data says here that it can be asked: a login that leaves the page would lose its library. */
export function offerAskAgain(askAgain: AskAgain): void {
  way = askAgain
}

/** How to ask without leaving the page; null where the way leads to Spotify. */
export const askAgainHere = (): AskAgain | null => way
