import { takeLock } from '#auth/locks.ts'
import { ownKey } from '#auth/storage.ts'

/** Milliseconds that another tab is waited for. */
const patience = 5000

/** Another tab is writing to the same list, and does not come to an end. */
export class OtherWriter extends Error {}

/** Does something as the only writer to a list, in all tabs. Throws `OtherWriter`, and what `act` throws. */
export async function asOnlyWriter<Result>(id: string, act: () => Promise<Result>): Promise<Result> {
  const giveBack = await takeLock(ownKey(`write:${id}`), patience)
  if (giveBack === null) throw new OtherWriter()
  try {
    return await act()
  } finally {
    giveBack()
  }
}
