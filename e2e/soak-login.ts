import type { Locator, Page } from '@playwright/test'
import { readScreen } from './soak-screen.ts'
import { pause, type Time } from './soak-time.ts'
import { site } from './site.ts'

type Ground = {
  page: Page
  time: Time
  click: (locator: Locator) => Promise<boolean>
}

/** The way in, as often as it takes. */
export function createLogin({ page, time, click }: Ground) {
  const isHere = (): boolean => page.url().startsWith(site.url)

  /** One try: true once the sidebar is there. A login that fails says so, and stays where it is. */
  const tryToLogIn = async (): Promise<boolean> => {
    const door = page.getByRole('button', { name: 'Log in with Spotify' }).first()
    if (!isHere() || (await door.count()) === 0) await page.goto(site.url, { waitUntil: 'commit' })
    // Whoever finds no door may be in already; the looks below tell.
    await click(door)
    for (let look = 0; look < 70; look += 1) {
      await pause(20)
      if (!isHere()) {
        const agree = page.getByRole('button', { name: 'Agree' })
        if (await agree.isVisible().catch(() => false)) await agree.click().catch(() => undefined)
        continue
      }
      const screen = await readScreen(page).catch(() => null)
      if (screen !== null && screen.pace !== null) return true
      if (screen !== null && screen.title === 'Login did not finish') return false
      if (look > 5) await time.run(look > 25 ? 3000 : 150)
    }
    return false
  }

  const logIn = async (): Promise<void> => {
    for (let tries = 0; tries < 12; tries += 1) if (await tryToLogIn()) return
    throw new Error('a login that never works out')
  }

  return { logIn }
}
