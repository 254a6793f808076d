import type { BrowserContext, Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { StandIn } from '../src/demo/node-server.ts'
import { randomPlan, type Mishap } from '../src/demo/random-plan.ts'
import { createDemoEmulator } from '../src/demo/sample.ts'
import { createVisit, type Visit } from './soak-acts.ts'
import {
  findHastyRefreshes,
  findHurries,
  findNeedlessRefreshes,
  lastLines,
  listenIn,
  mostAtOnce,
  readsOf,
  type Timeline,
} from './soak-log.ts'
import { isSignedOut, readScreen, type Screen } from './soak-screen.ts'
import { randomSession } from './soak-session.ts'
import { createTime } from './soak-time.ts'
import { objectionsTo } from './soak-truths.ts'
import { findLeaks, type Secrets } from './secrets.ts'
import { site } from './site.ts'

export type Journey = { page: Page; context: BrowserContext; standIn: StandIn; secrets: Secrets }

/** Without pictures: drawing them takes the time of a session. */
const newSpotify = (seed: number): Emulator =>
  createDemoEmulator({
    accountsOrigin: 'https://accounts.spotify.com',
    apiOrigin: 'https://api.spotify.com',
    clients: { [site.clientId]: [`${site.url}callback`] },
    pictureUrl: () => null,
    seed,
  })

const turns = 6
/** More than the views of one turn can ask for with every try, a list in pages aside. */
const mostRequests = 90

/** What of the browser's complaints is no line about the network. */
const isAboutNetwork = (text: string): boolean =>
  text.startsWith('Failed to load resource') || text.includes('blocked by CORS policy')

/** What is wrong by now, whatever the turn; empty if nothing is. */
async function objections(visit: Visit, screen: Screen, from: number): Promise<string[]> {
  const { page, standIn, timeline, secrets, complaints, account } = visit
  const reads = readsOf(timeline.slice(from)).filter(({ path }) => !path.includes('/items?'))
  return [
    ...complaints,
    ...objectionsTo(screen, account, timeline),
    ...findHurries(timeline).map(({ path }) => `asked while it should wait: ${path}`),
    ...findHastyRefreshes(timeline).map(() => 'tokens asked for while the accounts service wants a rest'),
    ...findNeedlessRefreshes(timeline).map(() => 'a refresh that nothing called for'),
    ...(mostAtOnce(standIn.traffic.passages) > 3 ? ['more than 3 reads at once'] : []),
    ...(reads.length > mostRequests ? [`${reads.length} requests in one turn`] : []),
    ...(await findLeaks(page, secrets)).map((place) => `a secret in ${place}`),
  ]
}

const begin = (spotify: Emulator, mishap: Mishap): void => {
  if ('rule' in mishap) spotify.faults.add(mishap.rule)
  else if (mishap.event === 'grants-revoked') spotify.revokeGrants()
  else spotify.expireAccessTokens()
}

/** What a person would remember of it. */
const summaryOf = ({ title, alerts, statuses }: Screen): string =>
  [title, ...[...alerts, ...statuses].map((text) => `“${text.slice(0, 60)}”`)].join(' ')

/**
 * A random session in the built app on a random bad day, both drawn from `seed`: what happens is looked at after every
 * turn, and at the end, when nothing goes wrong any more, all must be well. Throws with the way to see it again.
 */
export async function soak(journey: Journey, seed: number): Promise<void> {
  const { page, context, standIn, secrets } = journey
  const spotify = newSpotify(seed)
  const plan = randomPlan(seed, turns)
  const session = randomSession(seed, turns)
  const timeline: Timeline = []
  const complaints: string[] = []
  const done: string[] = []
  const time = createTime(page, spotify)
  const visit = createVisit({ ...journey, spotify, timeline, complaints, time, account: spotify.accounts[0]! })
  standIn.emulator = listenIn(spotify, { timeline, secrets, moved: time.moved, pending: time.pending })
  context.on('weberror', (error) => complaints.push(`uncaught: ${String(error.error())}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAboutNetwork(message.text())) complaints.push(message.text())
  })

  const begun = Date.now()
  const note = (step: string): void =>
    void done.push(`${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s ${step}`)
  const look = async (screen: Screen, from: number): Promise<void> => {
    const found = await objections(visit, screen, from)
    if (found.length > 0) throw new Error(found.join('\n'))
  }

  try {
    await page.clock.install()
    note('log in')
    await visit.logIn()
    await look(await visit.settle(), 0)
    for (const [turn, act] of session.entries()) {
      for (const mishap of plan.mishaps) if (mishap.turn === turn) begin(spotify, mishap)
      note(JSON.stringify(act))
      const from = timeline.length
      const see = async (screen: Screen): Promise<void> => {
        note(`  ${summaryOf(screen)}, ${timeline.length - from} entries in the log`)
        await look(screen, from)
      }
      await see(await visit.act(act, see))
    }
    note('the day after')
    spotify.faults.clear()
    await visit.dayAfter()
    const from = timeline.length
    for (const view of ['Profile', 'Playlists'] as const) {
      const screen = await visit.openWell(view)
      await look(screen, from)
      if (screen.alerts.length > 0 || isSignedOut(screen)) throw new Error(`not well again: ${screen.alerts.join()}`)
    }
    note('well')
    if (process.env['SOAK_SAY']) process.stdout.write(`${done.join('\n')}\n`)
  } catch (error) {
    const screen = await readScreen(page).catch(() => null)
    const report = [
      `Seed ${seed}. Again: npm run soak -- --seed ${seed}`,
      error instanceof Error ? error.message : String(error),
      'Plan:',
      ...plan.mishaps.map((mishap) => `  ${JSON.stringify(mishap)}`),
      'Steps:',
      ...done.map((step) => `  ${step}`),
      'Log:',
      ...lastLines(timeline, 20).map((line) => `  ${line}`),
      `Screen: ${screen === null ? page.url() : JSON.stringify({ ...screen, text: screen.text.slice(0, 400) })}`,
    ]
    throw new Error(report.join('\n'), { cause: error })
  }
}
