import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import { apiRequests, expect, logIn, test } from './test.ts'
import { giveLeave, undo } from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

const libraryOf = (spotify: Emulator) => spotify.accounts[0]!.library
const asked = (spotify: Emulator) => apiRequests(spotify).filter(({ path }) => path.includes('/me/library/contains'))
const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()

test('a song of a list is liked, stands among the liked songs, and is taken back', async ({ page, spotify }) => {
  await logIn(page)
  const library = libraryOf(spotify)
  const before = library.liked.map(({ track }) => track.id)
  const list = library.playlists.find((one) => one?.name === 'Tuesday')!
  const contents = list.items.map(({ content }) => content)
  const song = contents.find((content) => content.kind === 'track' && !before.includes(content.id))!
  if (song.kind !== 'track') throw new Error('every song is liked')
  await page.goto(`./playlists/${list.id}`)
  const question = page.getByRole('button', { name: `In which playlists: ${song.name}`, exact: true })
  const like = page.getByRole('dialog').getByRole('button', { name: `Like: ${song.name}` })
  await question.click()
  await like.click()
  await giveLeave(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Tuesday' })).toBeVisible()
  await question.click()
  await like.click()
  await expect(undo(page)).toBeVisible()
  expect(library.liked.map(({ track }) => track.id)).toEqual([song.id, ...before])
  await goTo(page, 'Liked songs')
  await expect(page.getByRole('grid', { name: 'Items' }).getByRole('link', { name: song.name }).first()).toBeVisible()
  await undo(page).click()
  await expect(page.getByText(/^Undone:/)).toBeVisible()
  expect(library.liked.map(({ track }) => track.id)).toEqual(before)
  // One song was asked for at a time, and none but this one.
  expect(asked(spotify).every(({ path }) => path.endsWith(encodeURIComponent(`spotify:track:${song.id}`)))).toBe(true)
})

test('an artist is unfollowed, and followed again', { tag: '@long' }, async ({ page, spotify }) => {
  await logIn(page)
  const library = libraryOf(spotify)
  const before = library.following.map(({ id }) => id)
  const [artist] = library.following
  await goTo(page, 'Followed artists')
  const question = page.getByRole('button', { name: `Follow or unfollow: ${artist!.name}`, exact: true })
  const unfollow = page.getByRole('dialog').getByRole('button', { name: `Unfollow: ${artist!.name}` })
  await question.click()
  await unfollow.click()
  await giveLeave(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Followed artists' })).toBeVisible()
  await question.click()
  await unfollow.click()
  await expect(undo(page)).toBeVisible()
  await expect(question).toBeHidden()
  expect(library.following.map(({ id }) => id)).toEqual(before.slice(1))
  await undo(page).click()
  await expect(page.getByText(/^Undone:/)).toBeVisible()
  await expect(question).toBeVisible()
  expect(library.following.map(({ id }) => id).toSorted()).toEqual(before.toSorted())
})

test(
  'a list of one’s own is deleted, and back once it is followed again',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const library = libraryOf(spotify)
    const list = library.playlists.find((one) => one?.name === 'Tuesday')!
    await page.goto(`./playlists/${list.id}`)
    await page.getByRole('button', { name: 'More tools' }).click()
    await page.getByRole('menuitem', { name: 'Delete playlist…' }).click()
    await giveLeave(page)
    const review = page.getByRole('dialog', { name: 'Review changes' })
    await expect(review).toContainText('“Tuesday” leaves your library')
    await review.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Playlists' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '“Tuesday” is deleted' })).toBeVisible()
    const shown = page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: /^Tuesday/ })
    await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('link').first()).toBeVisible()
    await expect(shown).toBeHidden()
    expect(library.playlists).not.toContain(list)
    await undo(page).click()
    await expect(shown).toBeVisible()
    expect(library.playlists).toContain(list)
  },
)
