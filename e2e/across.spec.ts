import { copyIn } from './copy.ts'
import { apply, listNamed, openList, press, pressWithLeave, review, texts, undo, writes } from './tidy-acts.ts'
import { apiRequests, expect, logIn, test } from './test.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

test(
  'what stands in another playlist too is found on this device, and goes from this list alone',
  { tag: '@long' },
  async ({ page, spotify }) => {
    const list = listNamed(spotify, 'Tuesday')
    const kitchen = listNamed(spotify, 'Kitchen, After Nine')
    kitchen.items.push(...list.items.slice(1, 3).map((item) => ({ ...item })))
    const [before, theirs] = [texts(list), texts(kitchen)]
    const at = theirs.length - 1

    await logIn(page)
    // To open it is to keep it.
    await page.goto(`./playlists/${kitchen.id}`)
    const isKept = async () => (await copyIn(page)).some(({ id, complete }) => id === kitchen.id && complete)
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
    await openList(page, list)
    await pressWithLeave(page, 'Find duplicates')

    const dialog = page.getByRole('dialog', { name: 'Find duplicates' })
    await expect(dialog.getByText('No duplicates')).toBeVisible()
    const from = spotify.log.length
    await dialog.getByRole('radio', { name: 'Also in other playlists' }).check()
    await expect(dialog.getByText(/1 other playlist of yours is whole on this device/)).toBeVisible()
    const first = dialog.getByRole('checkbox', { name: /^Remove row 2:/ })
    await expect(first).not.toBeChecked()
    await dialog.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: `${kitchen.name}, ${at + 1}` })
    await expect(first).toBeChecked()
    await expect(dialog.getByRole('link', { name: `${kitchen.name}, ${at}` })).toBeVisible()
    await dialog.getByRole('checkbox', { name: /^Remove row 3:/ }).uncheck()
    expect(apiRequests(spotify, from)).toEqual([])

    await dialog.getByRole('button', { name: 'Review' }).click()
    await expect(review(page)).toContainText('9 items become 8: 1 is removed')
    await expect(review(page)).toContainText(`Also in ${kitchen.name}, ${at}`)
    await apply(page).click()
    await expect(undo(page)).toBeVisible({ timeout: 20_000 })
    expect(texts(list)).toEqual(before.toSpliced(1, 1))
    expect(texts(kitchen)).toEqual(theirs)
    expect(writes(spotify)).toHaveLength(1)
    await undo(page).click()
    await expect.poll(() => texts(list), { timeout: 20_000 }).toEqual(before)
    await press(page, 'Find duplicates')
    await dialog.getByRole('radio', { name: 'Also in other playlists' }).check()
    await dialog.getByRole('link', { name: `${kitchen.name}, ${at}` }).click()
    await expect(page.getByRole('heading', { level: 1, name: kitchen.name })).toBeVisible()
  },
)
