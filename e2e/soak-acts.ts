import type { Locator } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import type { DemoAccount } from '../src/demo/model.ts'
import { readsOf, type Mark, type Timeline } from './soak-log.ts'
import { createLogin } from './soak-login.ts'
import { isBroken, isSignedOut, readScreen, type Screen } from './soak-screen.ts'
import type { Act } from './soak-session.ts'
import { countCode, pause, settle, type Time } from './soak-time.ts'
import type { Journey } from './soak.ts'
import { site } from './site.ts'

type Ground = Journey & {
  spotify: Emulator
  timeline: Timeline
  complaints: string[]
  time: Time
  account: DemoAccount
}

/** Looks at a screen that the next step takes away. */
type See = (screen: Screen) => Promise<void>

/** The hands and eyes of the person: each act ends at rest, and hands over what is on screen then. */
export function createVisit(ground: Ground) {
  const { page, context, timeline, time, account } = ground
  const mark = (what: Mark['what']): void => void timeline.push({ what, moved: time.moved(), came: Date.now() })
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) mark('document')
  })

  const code = countCode(page)
  const rest = (): Promise<Screen> => settle({ ...ground, code })
  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
  const isHere = (): boolean => page.url().startsWith(site.url)
  const goTo = (path: string) => page.goto(site.url + path)

  /** False where it goes away, as all does when a session ends. */
  const click = (locator: Locator): Promise<boolean> =>
    locator.click({ timeout: 2000 }).then(
      () => true,
      () => false,
    )

  const { logIn } = createLogin({ page, time, click })

  /** Where the person can go on: logged in, on a page of the app that has all its code. */
  const recover = async (): Promise<void> => {
    if (!isHere()) await goTo('profile')
    const screen = await readScreen(page)
    if (isBroken(screen)) await Promise.all([page.waitForEvent('load'), button('Load the page again').click()])
    const isOut = await page.getByRole('button', { name: 'Log in with Spotify' }).first().isVisible()
    if (isOut || screen.pace === null) await logIn()
    await rest()
  }

  const askAgain = async (): Promise<Screen | null> => {
    const again = button('Try again').first()
    if (!(await again.isVisible())) return null
    mark('asked')
    if (!(await click(again))) return null
    return rest()
  }

  const follow = async (view: string): Promise<void> => {
    const link = page.getByRole('banner').getByRole('link', { name: view, exact: true })
    for (let tries = 0; tries < 4; tries += 1) {
      if (await page.getByRole('button', { name: 'Log out' }).isHidden()) await recover()
      if (await click(link)) return
    }
    throw new Error(`no way to ${view}`)
  }

  const open = async (view: string): Promise<Screen> => {
    await follow(view)
    return rest()
  }

  const idOf = (name: string): string => account.library.playlists.find((playlist) => playlist?.name === name)?.id ?? ''

  /** By its link where the lists are here, else by its address, which is a new page. */
  const goToList = async (name: string): Promise<void> => {
    await open('Playlists')
    const link = page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name, exact: true }).first()
    if (!(await link.isVisible()) || !(await click(link))) await goTo(`playlists/${idOf(name)}`)
  }

  const peek = async (requests: number): Promise<void> => {
    await goToList('The Long Shelf')
    const from = readsOf(timeline).length
    for (let look = 0; look < 100 && readsOf(timeline).length < from + requests; look += 1) {
      await pause(8)
      const screen = await readScreen(page)
      if (screen.alerts.length > 0 || screen.pace?.startsWith('Asking') === false) return
    }
  }

  const look = async (visibility: 'hidden' | 'visible'): Promise<void> => {
    await page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, visibility)
  }

  const sleep = async (ms: number, hidden: boolean): Promise<Screen> => {
    if (hidden) await look('hidden')
    await time.leap(ms)
    if (hidden) await look('visible')
    const screen = await rest()
    const isOver = hidden && screen.pace !== null
    if (isOver) throw new Error('hours in the background, and still logged in')
    return screen
  }

  const goOffline = async (name: string, reload: boolean, see: See): Promise<Screen> => {
    // So that the code of a list is here.
    await goToList('One Good Song')
    await rest()
    await open('Playlists')
    mark('offline')
    await context.setOffline(true)
    const link = page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name, exact: true }).first()
    if (!(await link.isVisible()) || !(await click(link)))
      await click(page.getByRole('banner').getByRole('link', { name: 'Profile', exact: true }))
    await see(await rest())
    await context.setOffline(false)
    mark('online')
    await see(await rest())
    if (reload) await page.reload()
    return (reload ? null : await askAgain()) ?? rest()
  }

  const refreshNow = async (): Promise<Screen> => {
    const screen = await open('Connection')
    mark('refresh-asked')
    return (await click(button('Refresh now'))) ? rest() : screen
  }

  const act = async (act: Act, see: See): Promise<Screen> => {
    const screen = await readScreen(page)
    if (isBroken(screen) || isSignedOut(screen) || (await page.getByRole('button', { name: 'Log out' }).isHidden()))
      await recover()
    switch (act.do) {
      case 'open':
        return await open(act.view)
      case 'open-list':
        await goToList(act.name)
        return await rest()
      case 'peek':
        await peek(act.requests)
        return await open('Profile')
      case 'filter':
        if (await page.getByRole('searchbox').isVisible()) await page.getByRole('searchbox').fill(act.text)
        return await rest()
      case 'sort': {
        const header = page.getByRole('columnheader', { name: act.column }).getByRole('button')
        if (await header.isVisible()) await click(header)
        return await rest()
      }
      case 'back':
        await page.goBack()
        if (!isHere()) await goTo('profile')
        return await rest()
      case 'reload':
        await page.reload()
        return await rest()
      case 'log-out':
        await click(page.getByRole('button', { name: 'Log out' }))
        return await rest()
      case 'refresh-now':
        return refreshNow()
      case 'ask-again':
        return (await askAgain()) ?? (await rest())
      case 'offline':
        return goOffline(act.name, act.reload, see)
      case 'set-clock':
        mark('clock-set')
        await time.set(act.by)
        return await rest()
      case 'sleep':
        return sleep(act.ms, act.hidden)
      case 'idle':
        await time.run(act.ms)
        return await rest()
    }
  }

  /** Nothing goes wrong any more: the person asks again for whatever is missing. */
  const dayAfter = async (): Promise<void> => {
    await context.setOffline(false)
    // Whatever rests after a failure has come to its end.
    await time.leap(2 * 3_600_000)
    await rest()
    await recover()
  }

  /** Opens a view and asks again for what is missing there; logs in first where a revoked grant comes to light. */
  const openWell = async (view: string): Promise<Screen> => {
    let screen = await open(view)
    for (let tries = 0; tries < 4; tries += 1) {
      if (isSignedOut(screen)) screen = await open(view)
      else if (screen.alerts.length > 0) screen = (await askAgain()) ?? screen
    }
    return screen
  }

  return { ...ground, logIn, act, settle: rest, dayAfter, openWell }
}

export type Visit = ReturnType<typeof createVisit>
