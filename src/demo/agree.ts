import { config } from '#config.ts'
import { readChosenAccount, readFormAction } from './consent-page.ts'
import type { Emulator } from './emulator.ts'

/** Agrees as a person would, only that the page is not shown. Resolves to where the browser is sent. */
export async function agree(emulator: Emulator, authorize: URL): Promise<URL> {
  const page = await (await emulator.answer(new Request(authorize))).text()
  const action = readFormAction(page)
  if (action === null) throw new Error('The stand-in did not ask for consent')
  const form = new URLSearchParams({ account: readChosenAccount(page) ?? '', choice: 'agree' })
  const agreed = await emulator.answer(new Request(new URL(action, authorize), { method: 'POST', body: form }))
  return new URL(agreed.headers.get('location') ?? '', config.redirectUri)
}
