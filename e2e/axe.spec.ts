import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { copyIn } from './copy.ts'
import { expect, logIn, test } from './test.ts'
import { box, giveLeave, listNamed, openList, press, review, undo } from './tidy-acts.ts'

type WithAxe = typeof globalThis & { axe: typeof axe }

/** How each view is looked at: either scheme and either width. Colours do not depend on widths, so all four would find no more. */
const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const

/** What axe objects to in the page as it is: rule and places. */
async function findings(page: Page): Promise<string[]> {
  // Handed over once a page, not once a look: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as WithAxe).axe.run(document, { resultTypes: ['violations'] }),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

async function expectNoFindings(page: Page, view: string): Promise<void> {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    const look = `${view}, ${colorScheme}, ${String(width)} px`
    expect(await findings(page), look).toEqual([])
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow(), `${look} scrolls sideways`).toBe(0)
  }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`./${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test.describe.configure({ timeout: 180_000 })
test.use({ expected: [403, 404] })

test('axe finds nothing on the views without a session', async ({ page }) => {
  for (const path of [
    '',
    'setup',
    'settings',
    'privacy',
    'callback?error=access_denied&state=none',
    'playlists',
    'backup',
    'no/such/page',
  ]) {
    await open(page, path)
    await expectNoFindings(page, path)
  }
})

test('axe finds nothing on the views of a person', async ({ page, spotify }) => {
  await logIn(page)
  const idOf = (name: string) => spotify.accounts[0]?.library.playlists.find((one) => one?.name === name)?.id ?? ''
  const inMain = page.getByRole('main')
  await expect(page.getByRole('region', { name: 'Top tracks' }).getByRole('listitem').first()).toBeVisible()
  await expectNoFindings(page, 'profile')
  for (const [path, sign] of [
    ['playlists', inMain.getByRole('list', { name: 'Playlists' }).getByRole('listitem').first()],
    [`playlists/${idOf('Kitchen, After Nine')}`, inMain.getByText('214 items', { exact: true })],
    [`playlists/${idOf('Harbour Radio 1–40')}`, inMain.getByRole('link', { name: 'Open in Spotify' })],
    ['liked', inMain.getByRole('grid', { name: 'Items' }).getByRole('gridcell').first()],
    ['library', inMain.getByRole('button', { name: 'Scan library' })],
    ['backup', inMain.getByRole('button', { name: 'Back up everything' })],
    ['settings', inMain.getByRole('radio').first()],
  ] as const) {
    await open(page, path)
    await expect(sign).toBeVisible()
    await expectNoFindings(page, path)
  }
})

test('axe finds nothing on the connection', async ({ page }) => {
  await logIn(page)
  for (const [path, sign] of [
    ['connection', 'How a challenge follows from a verifier'],
    ['connection?step=exchange', 'Where a client secret would have been'],
  ] as const) {
    await open(page, path)
    await expect(page.getByRole('main').getByText(sign)).toBeVisible()
    await expectNoFindings(page, path)
  }
})

test('axe finds nothing on a view that fails', async ({ page, spotify }) => {
  await logIn(page)
  spotify.faults.add({ what: 'not-registered', times: Infinity })
  await open(page, 'profile')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNoFindings(page, 'profile')
})

const listOf = (name: string, tracks: readonly string[]) => ({
  ...{ id: name, name, owner: { id: 'ida' } },
  items: tracks.map((title) => ({ type: 'track', uri: `spotify:track:${title}`, id: null, name: title, artists: [] })),
})

/** A backup of one list. */
function backupOf(file: string, exportedAt: string, tracks: readonly string[]) {
  const document = { format: 'liner-notes', version: 1, exportedAt, playlists: [listOf('Kitchen', tracks)] }
  return { name: file, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) }
}

test('axe finds nothing in an opened backup', async ({ page }) => {
  await open(page, 'backup')
  await page.getByLabel('Backup file').setInputFiles(backupOf('march.json', '2026-03-14T12:00:00Z', ['Rain', 'Ferry']))
  await page.getByRole('button', { name: /^Kitchen/ }).click()
  await expect(page.getByRole('grid', { name: 'Items' })).toBeVisible()
  await expectNoFindings(page, 'a list in a backup')
  await page.getByText('Search', { exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search the backup' }).fill('ferry')
  await expect(page.getByText('1 found in 2 items')).toBeVisible()
  await expectNoFindings(page, 'a search in a backup')
  await page.getByText('Compare', { exact: true }).click()
  await page.getByLabel('Backup to compare with').setInputFiles(backupOf('may.json', '2026-05-01T12:00:00Z', ['Ferry']))
  await page.getByRole('group').getByText('1 removed').click()
  await expectNoFindings(page, 'two backups compared')
})

test('axe finds nothing on the other lists of a person', { tag: '@long' }, async ({ page }) => {
  await logIn(page)
  for (const path of ['albums', 'shows', 'following', 'recent', 'top/artists', 'top/tracks', 'liked?pictures=1']) {
    await open(page, path)
    // Rows that the pictures have pushed out of sight are not drawn.
    if (path.startsWith('liked')) await expect(page.getByRole('region', { name: 'By decade of release' })).toBeVisible()
    else await expect(page.getByRole('grid', { name: 'Items' }).getByRole('gridcell').first()).toBeVisible()
    await expectNoFindings(page, path)
  }
})

test('axe finds nothing in a library that was read, nor in its backup', { tag: '@long' }, async ({ page }) => {
  await logIn(page)
  await open(page, 'library')
  await page.getByRole('button', { name: 'Scan library' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expectNoFindings(page, 'a scan under way')
  await expect(page.getByText('Library is up to date')).toBeVisible({ timeout: 60_000 })
  for (const tab of ['Duplicates', 'Unavailable', 'In no playlist', 'Local files']) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await expect(page.getByRole('tabpanel', { name: tab }).getByRole('listitem').first()).toBeVisible()
    await expectNoFindings(page, tab)
  }
  await page.getByRole('searchbox', { name: 'Search library' }).fill('ferry')
  await expect(page.getByRole('list', { name: 'Found' }).getByRole('listitem').first()).toBeVisible()
  await expectNoFindings(page, 'a search')
  await open(page, 'backup')
  await page.getByRole('button', { name: 'Back up everything' }).click()
  await expect(page.getByRole('button', { name: 'Download again' })).toBeVisible({ timeout: 60_000 })
  await expectNoFindings(page, 'a backup that is done')
})

test('axe finds nothing in what changes playlists', { tag: '@long' }, async ({ page, spotify }) => {
  const dialog = (name: string) => page.getByRole('dialog', { name })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const leave = () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Cancel|Close)$/ })
      .click()
  const list = spotify.accounts[0]?.library.playlists.find((one) => one?.name === 'Tuesday')
  await logIn(page)
  await open(page, `playlists/${list?.id ?? ''}`)
  await page.getByRole('checkbox', { name: 'Select row 2', exact: true }).check()
  await expectNoFindings(page, 'a selection')
  await press('Remove')
  await expect(dialog('Spotify must allow this')).toBeVisible()
  await expectNoFindings(page, 'a question for leave')
  await dialog('Spotify must allow this').getByRole('button').last().click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect(dialog('Review changes')).toBeVisible()
  await expectNoFindings(page, 'a review')
  await leave()
  for (const [button, name] of [
    ['Add items', 'Add items'],
    ['Find duplicates', 'Find duplicates'],
    ['Edit details', 'Review changes'],
  ] as const) {
    await press(button)
    await expect(dialog(name)).toBeVisible()
    await expectNoFindings(page, button)
    await leave()
  }
  await open(page, 'playlists')
  await press('Create playlist')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoFindings(page, 'Create playlist')
})

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

/** Looks at the dialog that is open, and leaves it. */
async function lookAndLeave(page: Page, name: string, view = name): Promise<void> {
  await expect(dialogOf(page, name)).toBeVisible()
  await expectNoFindings(page, view)
  await page.keyboard.press('Escape')
  await expect(dialogOf(page, name)).toBeHidden()
}

test('axe finds nothing in the dialogs of a playlist', { tag: '@long' }, async ({ page, spotify }) => {
  const list = listNamed(spotify, 'Tuesday')
  const kitchen = listNamed(spotify, 'Kitchen, After Nine')
  kitchen.items.push(...list.items.slice(1, 3).map((item) => ({ ...item })))
  await logIn(page)
  // To open it is to keep it.
  await page.goto(`./playlists/${kitchen.id}`)
  const isKept = async () => (await copyIn(page)).some(({ id, complete }) => id === kitchen.id && complete)
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
  await openList(page, list)
  await press(page, 'Upload cover')
  await giveLeave(page)
  const cover = dialogOf(page, 'Review changes')
  await expect(cover).toBeVisible()
  await expectNoFindings(page, 'a cover before the choice')
  await cover.getByRole('radio', { name: 'A sleeve with the name' }).check()
  await expect(cover.getByRole('img', { name: 'The cover as Spotify will get it' })).toBeVisible()
  await lookAndLeave(page, 'Review changes', 'a cover')
  await press(page, 'Find duplicates')
  const duplicates = dialogOf(page, 'Find duplicates')
  await duplicates.getByRole('radio', { name: 'Also in other playlists' }).check()
  await expect(duplicates.getByRole('checkbox', { name: /^Remove row 2:/ })).toBeVisible()
  await lookAndLeave(page, 'Find duplicates', 'duplicates across lists')
  for (const tool of ['split', 'arrange', 'unavailable', 'delete'] as const) {
    await page.goto(`./playlists/${list.id}?edit=${tool}`)
    const name = { split: 'Split', arrange: 'Arrange', unavailable: 'Remove unavailable', delete: 'Review changes' }[
      tool
    ]
    await lookAndLeave(page, name, tool)
  }
  await box(page, 1).check()
  await press(page, 'New playlist…')
  await lookAndLeave(page, 'Create playlist', 'a playlist of what is chosen')
  await press(page, 'Move to position…')
  await lookAndLeave(page, 'Move to position')
  await press(page, 'Cut')
  await page.getByRole('button', { name: 'Paste 1 item' }).click()
  await lookAndLeave(page, 'Paste')
  await page
    .getByRole('button', { name: /^In which playlists: / })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^(Like|Unlike): / })).toHaveAttribute('aria-disabled', 'false')
  await lookAndLeave(page, 'In which playlists')
})

test(
  'axe finds nothing while an edit stands at the foot, nor in what is past',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const list = listNamed(spotify, 'Tuesday')
    await openList(page, list)
    await box(page, 2).check()
    await press(page, 'Remove')
    await giveLeave(page)
    await review(page).getByRole('button', { name: 'Apply' }).click()
    await expect(undo(page)).toBeVisible({ timeout: 20_000 })
    await expectNoFindings(page, 'an edit that is done')
    await press(page, 'Past edits')
    await lookAndLeave(page, 'Past edits')
    await page.goto('./albums')
    await page
      .getByRole('button', { name: /^Save or take out: |^Save or remove: / })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoFindings(page, 'an album that is asked about')
    await page.keyboard.press('Escape')
    await page.goto('./top/tracks')
    await press(page, 'Create playlist')
    await lookAndLeave(page, 'Create playlist', 'a playlist of top tracks')
  },
)

test(
  'axe finds nothing in a restore, under way and at its end',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    await logIn(page)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Backup' }).click()
    const shelf = listNamed(spotify, 'The Long Shelf').items.flatMap(({ content }) =>
      content.kind === 'track' ? `spotify:track:${content.id}` : [],
    )
    const buffer = Buffer.from(shelf.slice(0, 900).join('\n'))
    await page.getByLabel('Backup file').setInputFiles({ name: 'Long.txt', mimeType: 'text/plain', buffer })
    await expect(page.getByRole('button', { name: 'Restore 900 items' })).toBeVisible()
    await expectNoFindings(page, 'a restore that is planned')
    standIn.latencyMs = 300
    await page.getByRole('button', { name: 'Restore 900 items' }).click()
    await giveLeave(page)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('heading', { name: 'The restore is paused' })).toBeVisible({ timeout: 20_000 })
    await expectNoFindings(page, 'a restore that is paused')
    standIn.latencyMs = 0
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(page.getByRole('heading', { name: 'The restore is complete' })).toBeVisible({ timeout: 60_000 })
    await expectNoFindings(page, 'a restore that is complete')
  },
)
