import { expect, type Page } from '@playwright/test'
import { site } from './site.ts'

/** What must not be found outside its place, gathered at the stand-in's door. */
export type Secrets = { codes: Set<string>; liveStates: Set<string>; verifiers: Set<string>; tokens: Set<string> }

export const noSecrets = (): Secrets => ({
  codes: new Set(),
  liveStates: new Set(),
  verifiers: new Set(),
  tokens: new Set(),
})

const keep = (set: Set<string>, value: unknown): void => {
  if (typeof value === 'string' && value !== '') set.add(value)
}

/** Learns the secrets that pass in one request and its answer. Both are clones: whoever reads them afterwards still can. */
export async function learn(secrets: Secrets, request: Request, response: Response): Promise<void> {
  const url = new URL(request.url)
  if (url.pathname === '/authorize') keep(secrets.liveStates, url.searchParams.get('state'))
  const location = response.headers.get('Location')
  if (location !== null && URL.canParse(location)) {
    const back = new URL(location).searchParams
    keep(secrets.codes, back.get('code'))
    secrets.liveStates.delete(back.get('state') ?? '')
  }
  if (url.pathname === '/api/token' && request.method === 'POST') {
    keep(secrets.verifiers, new URLSearchParams(await request.text()).get('code_verifier'))
    if (!response.ok) return
    // As text: an answer that was cut short holds secrets all the same.
    const tokens = (await response.text()).matchAll(/"(?:access|refresh)_token":"([^"]+)"/g)
    for (const [, token] of tokens) keep(secrets.tokens, token)
  }
}

/** Every place in a page where something can be left lying. */
const placesOf = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.entries<string>(localStorage),
    session: Object.entries<string>(sessionStorage),
    others: {
      cookies: document.cookie,
      page: document.documentElement.outerHTML,
      address: location.href,
      historyState: JSON.stringify(history.state),
      windowName: window.name,
      databases: JSON.stringify(await indexedDB.databases()),
      caches: JSON.stringify(await caches.keys()),
    },
  }))

const holds = (text: string, values: Iterable<string>): boolean => [...values].some((value) => text.includes(value))

/** Where a secret was found outside its place; empty where all is well. */
export async function findLeaks(page: Page, secrets: Secrets): Promise<string[]> {
  if (!page.url().startsWith(site.url)) return []
  const { local, session, others } = await placesOf(page)
  const oneUse = [...secrets.codes, ...secrets.verifiers]
  const all = [...oneUse, ...secrets.tokens, ...secrets.liveStates]
  const key = (name: string) => `liner-notes:${site.base}:${name}`
  const leaks = local.filter(([name, value]) => holds(name + value, all)).map(([name]) => `localStorage ${name}`)
  for (const [name, value] of session) {
    const pending = name.startsWith(key('login'))
    const forbidden =
      name === key('session')
        ? [...oneUse, ...secrets.liveStates]
        : pending
          ? [...secrets.codes, ...secrets.tokens]
          : all
    if (holds(value, forbidden)) leaks.push(`sessionStorage ${name}`)
  }
  for (const [name, value] of Object.entries(others)) if (holds(value, all)) leaks.push(name)
  return leaks
}

export async function expectNoLeaks(page: Page, secrets: Secrets): Promise<void> {
  expect(await findLeaks(page, secrets), 'secrets outside their place').toEqual([])
}
