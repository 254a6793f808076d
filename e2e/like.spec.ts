import type { Page } from '@playwright/test'
import type { Emulator } from '../src/demo/emulator.ts'
import { apiRequests, expect, holdEnter, logIn, test } from './test.ts'
import { giveLeave, pressInMenu, undo } from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

const libraryOf = (spotify: Emulator) => spotify.accounts[0]!.library
const asked = (spotify: Emulator) => apiRequests(spotify).filter(({ path }) => path.includes('/me/library/contains'))
const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()

test(
  'a song of a list is liked, stands among the liked songs, and is taken back',
  { tag: '@long' },
  async ({ page, spotify }) => {
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
  },
)

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
    await pressInMenu(page, 'Delete playlist…')
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

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Your library' })
const changes = (spotify: Emulator) =>
  apiRequests(spotify).filter(({ method, path }) => method !== 'GET' && path.startsWith('/v1/me/library'))

/** What stands on a shelf, in what its rows are asked by, and what the button there does. */
const shelves = [
  ['Saved albums', 'Save or remove', (spotify: Emulator) => libraryOf(spotify).albums.map(({ album }) => album)],
  ['Saved shows', 'Save or remove', (spotify: Emulator) => libraryOf(spotify).shows.map(({ show }) => show)],
] as const

for (const [view, ask, thingsOf] of shelves)
  test(
    `${view}: one is removed with two clicks on the button and brought back`,
    { tag: '@long' },
    async ({ page, spotify }) => {
      await logIn(page)
      const before = thingsOf(spotify).map(({ id }) => id)
      const thing = thingsOf(spotify).find(({ name }) => name !== '')!
      await goTo(page, view)
      const question = page.getByRole('button', { name: `${ask}: ${thing.name}`, exact: true }).first()
      const remove = page.getByRole('dialog').getByRole('button', { name: `Remove from library: ${thing.name}` })
      await question.click()
      await remove.click()
      await giveLeave(page)
      await expect(page.getByRole('heading', { level: 1, name: view })).toBeVisible()
      await question.click()
      await expect(page.getByRole('dialog')).toContainText('is saved in your library')
      await remove.dblclick()
      await expect(undo(page)).toBeVisible()
      expect(thingsOf(spotify).map(({ id }) => id)).toEqual(before.filter((id) => id !== thing.id))
      await expect(question).toBeHidden()
      await undo(page).dblclick()
      await expect(page.getByText(/^Undone:/)).toBeVisible()
      await expect(question).toBeVisible()
      expect(
        thingsOf(spotify)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(before.toSorted())
      expect(changes(spotify).map(({ method }) => method)).toEqual(['DELETE', 'PUT'])
    },
  )

test(
  'a liked song is unliked and liked again; an episode is removed and saved again',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const library = libraryOf(spotify)
    const [song, episode] = [library.liked[0]!.track, library.episodes[0]!.episode]
    const liked = () => library.liked.map(({ track }) => track.id)
    const episodes = () => library.episodes.map(({ episode }) => episode.id)
    const [before, saved] = [liked(), episodes()]
    await goTo(page, 'Liked songs')
    const question = page.getByRole('button', { name: `In which playlists: ${song.name}`, exact: true }).first()
    const unlike = page.getByRole('dialog').getByRole('button', { name: `Unlike: ${song.name}` })
    await question.click()
    await unlike.click()
    await giveLeave(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Liked songs' })).toBeVisible()
    await question.click()
    await unlike.dblclick()
    await expect(undo(page)).toBeVisible()
    await expect(page.getByText('Liked again, it gets a new date.')).toBeVisible()
    expect(liked()).toEqual(before.slice(1))
    await undo(page).click()
    await expect(page.getByText(/^Undone:/)).toBeVisible()
    expect(liked()).toEqual(before)

    await page.goto('./shows')
    const which = page.getByRole('button', { name: `In which playlists: ${episode.name}`, exact: true }).first()
    await which.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Remove from library: ${episode.name}` })
      .dblclick()
    await expect(undo(page)).toBeVisible()
    expect(episodes()).toEqual(saved.slice(1))
    await undo(page).click()
    await expect(page.getByText(/^Undone:/)).toBeVisible()
    expect(episodes().toSorted()).toEqual(saved.toSorted())
    expect(changes(spotify).map(({ method }) => method)).toEqual(['DELETE', 'PUT', 'DELETE', 'PUT'])
  },
)

test(
  'somebody else’s playlist is unfollowed and followed again, by a key that is held',
  { tag: '@long' },
  async ({ page, spotify }) => {
    await logIn(page)
    const library = libraryOf(spotify)
    const list = library.playlists.find((one) => one?.name === 'Lilac Hour')!
    await page.goto(`./playlists/${list.id}`)
    const unfollow = page.getByRole('button', { name: 'Unfollow: Lilac Hour' })
    const follow = page.getByRole('button', { name: 'Follow: Lilac Hour', exact: true })
    await unfollow.click()
    await giveLeave(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Lilac Hour' })).toBeVisible()
    await unfollow.focus()
    await holdEnter(page)
    await expect(undo(page)).toBeVisible()
    await expect(follow).toBeVisible()
    expect(library.playlists).not.toContain(list)
    expect(changes(spotify)).toHaveLength(1)
    await undo(page).click()
    await expect(page.getByText(/^Undone:/)).toBeVisible()
    await expect(unfollow).toBeVisible()
    expect(library.playlists).toContain(list)
    // And by the button itself.
    await unfollow.click()
    await expect(follow).toBeVisible()
    expect(library.playlists).not.toContain(list)
    await follow.click()
    await expect(unfollow).toBeVisible()
    expect(library.playlists.filter((one) => one === list)).toHaveLength(1)
  },
)

test(
  'an artist is followed where a top list shows one; a reload while that is on its way',
  { tag: '@long' },
  async ({ page, spotify, standIn }) => {
    await logIn(page)
    const library = libraryOf(spotify)
    const known = new Set(library.following.map(({ id }) => id))
    const artist = library.topArtists.medium_term.find(({ id }) => !known.has(id)) ?? library.topArtists.medium_term[0]!
    library.following = library.following.filter(({ id }) => id !== artist.id)
    const before = library.following.map(({ id }) => id)
    await page.goto('./top/artists')
    const question = page.getByRole('button', { name: `Follow or unfollow: ${artist.name}`, exact: true }).first()
    const follow = dialogOf(page).getByRole('button', { name: `Follow: ${artist.name}`, exact: true })
    await question.click()
    await follow.click()
    await giveLeave(page)
    await question.click()
    standIn.latencyMs = 300
    await follow.click()
    await expect.poll(() => changes(spotify).length).toBe(1)
    await page.reload()
    standIn.latencyMs = 0
    await question.click()
    const unfollow = dialogOf(page).getByRole('button', { name: `Unfollow: ${artist.name}`, exact: true })
    await expect(unfollow).toBeVisible()
    expect(library.following.map(({ id }) => id).toSorted()).toEqual([...before, artist.id].toSorted())
    await unfollow.click()
    await expect(undo(page)).toBeVisible()
    expect(library.following.map(({ id }) => id)).toEqual(before)
    await undo(page).click()
    await expect(page.getByText(/^Undone:/)).toBeVisible()
    expect(library.following.map(({ id }) => id)).toContain(artist.id)
    expect(changes(spotify)).toHaveLength(3)
  },
)

test(
  'a list is deleted by a held Enter: one request; after a reload it is gone, and nothing was doubled',
  {
    tag: '@long',
  },
  async ({ page, spotify, standIn }) => {
    await logIn(page)
    const library = libraryOf(spotify)
    const list = library.playlists.find((one) => one?.name === 'Tuesday')!
    const others = library.playlists.filter((one) => one !== list)
    await page.goto(`./playlists/${list.id}`)
    await pressInMenu(page, 'Delete playlist…')
    await giveLeave(page)
    const review = page.getByRole('dialog', { name: 'Review changes' })
    await review.getByRole('button', { name: 'Apply' }).focus()
    standIn.latencyMs = 60
    for (let repeats = 0; repeats < 20; repeats += 1) {
      await page.keyboard.down('Enter')
      await page.waitForTimeout(40)
    }
    await page.keyboard.up('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Playlists' })).toBeVisible()
    standIn.latencyMs = 0
    await page.reload()
    await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('link').first()).toBeVisible()
    await expect(page.getByRole('list', { name: 'Playlists' }).getByRole('link', { name: /^Tuesday/ })).toBeHidden()
    expect(library.playlists).toEqual(others)
    expect(changes(spotify).map(({ method }) => method)).toEqual(['DELETE'])
  },
)
