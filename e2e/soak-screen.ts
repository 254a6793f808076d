import type { Page } from '@playwright/test'

/** What a person has before them. */
export type Screen = {
  /** ms epoch of the page's clock. */
  now: number
  url: string
  title: string
  text: string
  alerts: string[]
  statuses: string[]
  /** The line at the foot of the sidebar; null where there is none. */
  pace: string | null
  /** Places that something is still to fill. */
  bones: number
  busy: number
  buttons: string[]
  /** What stands in the search field. */
  filter: string
  items: string[]
  list: string[]
  grid: { count: number; rows: { index: number; cells: string[]; isBusy: boolean }[] } | null
  facts: Record<string, string>
}

/** Reads the screen in one go, so that all of it is of one moment. */
export const readScreen = (page: Page): Promise<Screen> =>
  page.evaluate(() => {
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]
    const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const isShown = (element: HTMLElement) => element.checkVisibility()
    const main = document.querySelector('main')
    const grid = document.querySelector('[role=grid]')
    const rows = grid === null ? [] : all('[role=row][aria-rowindex]', grid)
    const tally = all('[class*=tally] p, [role=progressbar]', main ?? document)
    return {
      now: Date.now(),
      url: location.href,
      title: textOf(document.querySelector('h1')),
      text: textOf(main),
      alerts: all('[role=alert]')
        .filter(isShown)
        .map(textOf)
        .filter((text) => text !== ''),
      statuses: all('[role=status]')
        .filter(isShown)
        .map(textOf)
        .filter((text) => text !== ''),
      pace: document.querySelector('[class*=pace__pace]') && textOf(document.querySelector('[class*=pace__pace]')),
      bones: all('main [class*=bone], main [class*=Bone]').filter(isShown).length,
      busy: all('main [aria-busy=true], main [role=progressbar]').length,
      buttons: all('main button').filter(isShown).map(textOf),
      filter: document.querySelector<HTMLInputElement>('main input[type=search]')?.value.trim() ?? '',
      items: tally.map(textOf),
      list: all('main ul[aria-label=Playlists] > li a[href*="/playlists/"]').map(textOf),
      grid: grid && {
        count: Number(grid.getAttribute('aria-rowcount')),
        rows: rows
          .filter((row) => row.querySelector('[role=gridcell]'))
          .map((row) => ({
            index: Number(row.getAttribute('aria-rowindex')),
            cells: all('[role=gridcell]', row).map(textOf),
            isBusy: row.getAttribute('aria-busy') === 'true',
          })),
      },
      facts: Object.fromEntries(all('main dt').map((term) => [textOf(term), textOf(term.nextElementSibling)])),
    }
  })

export const isBroken = ({ text }: Screen): boolean => text.includes('This part of the app did not arrive')

export const isSignedOut = ({ title }: Screen): boolean => title === 'Log in to see this page'

/** The headings that a view may have; a list has any other. */
const headings: Readonly<Record<string, readonly string[]>> = {
  '/playlists': ['Playlists'],
  '/settings': ['Settings'],
  '/connection': ['Connection'],
  '/profile': ['Profile', 'Ida Marlowe'],
}

/** Where the person is, without the base path. */
export const pathOf = ({ url }: Screen): string => new URL(url).pathname.slice('/liner-notes'.length)

/** While the code of the next view is on its way, the last one stays. */
export function isLastView(screen: Screen): boolean {
  const own = headings[pathOf(screen)]
  if (screen.pace === null || isSignedOut(screen) || isBroken(screen)) return false
  const { title } = screen
  return own === undefined ? Object.values(headings).flat().includes(title) : !own.includes(title)
}
