import type { Locator, Page } from '@playwright/test'
import { expect, logInAgain, test } from './test.ts'
import { apply, listNamed, logInToList, openList, press, pressWithLeave, review, undo, writes } from './tidy-acts.ts'

// A playlist's address has no file of its own: Pages answers a reload with 404.html.
test.use({ expected: [404] })

const field = (page: Page, name: string) => review(page).getByRole('textbox', { name })
const done = (page: Page, name: string) => page.getByText(`Details of “${name}” changed.`)

/** A key that is held until something shows, and a while longer, whatever has the focus meanwhile. */
async function holdEnterUntil(page: Page, end: Locator): Promise<void> {
  const press = async () => {
    await page.keyboard.down('Enter')
    return end.isVisible()
  }
  await expect.poll(press, { intervals: [60], timeout: 30_000 }).toBe(true)
  for (let repeats = 0; repeats < 12; repeats += 1) {
    await page.keyboard.down('Enter')
    await page.waitForTimeout(60)
  }
  await page.keyboard.up('Enter')
}

test.describe('details', { tag: '@long' }, () => {
  test('a held Enter sends one change, and does not open the form again; two clicks take it back once', async ({
    page,
    spotify,
    standIn,
  }) => {
    const list = listNamed(spotify, 'Found on Cassettes')
    const { name, description } = list
    await logInToList(page, list)
    await pressWithLeave(page, 'Edit details')
    await field(page, 'Name').fill('Found on Reels')
    standIn.latencyMs = 40
    await field(page, 'Name').focus()
    await holdEnterUntil(page, done(page, 'Found on Reels'))
    await expect(review(page)).toBeHidden()
    expect(list).toMatchObject({ name: 'Found on Reels', description })
    expect(writes(spotify)).toHaveLength(1)
    await undo(page).dblclick()
    await expect(page.getByText('are back as they were')).toBeVisible({ timeout: 20_000 })
    expect(list).toMatchObject({ name, description })
    expect(writes(spotify)).toHaveLength(2)
  })

  test('visibility goes and comes back; an empty description is explained, and not sent', async ({ page, spotify }) => {
    const list = listNamed(spotify, 'To Learn on Guitar')
    const { description } = list
    await logInToList(page, list)
    await pressWithLeave(page, 'Edit details')
    await field(page, 'Description').fill('')
    await expect(review(page)).toContainText('Spotify takes no empty description from an app')
    await expect(apply(page)).toHaveAttribute('aria-disabled', 'true')
    await field(page, 'Description').press('Enter')
    expect(writes(spotify)).toEqual([])
    await review(page).getByRole('radio', { name: 'Not on my profile' }).check()
    await apply(page).dblclick()
    await expect(done(page, list.name)).toBeVisible({ timeout: 20_000 })
    expect(list).toMatchObject({ public: false, description })
    expect(writes(spotify)).toHaveLength(1)
    await undo(page).click()
    await expect(page.getByText('are back as they were')).toBeVisible({ timeout: 20_000 })
    expect(list).toMatchObject({ public: true, description })
  })

  test('a reload while the change is on its way: it is there or not, and sent once', async ({
    page,
    spotify,
    standIn,
  }) => {
    const list = listNamed(spotify, 'Tuesday')
    await logInToList(page, list)
    await pressWithLeave(page, 'Edit details')
    await field(page, 'Name').fill('Wednesday')
    await field(page, 'Description').fill('Tea & “toast” 🍞')
    standIn.latencyMs = 400
    await apply(page).click()
    await expect.poll(() => writes(spotify).length).toBe(1)
    await page.reload()
    standIn.latencyMs = 0
    await expect(page.getByRole('heading', { level: 1, name: 'Wednesday' })).toBeVisible()
    await press(page, 'Edit details')
    await expect(field(page, 'Description')).toHaveValue('Tea & “toast” 🍞')
    await expect(review(page)).toContainText('Nothing is different yet.')
    expect(list).toMatchObject({ name: 'Wednesday', description: 'Tea &amp; “toast” 🍞' })
    expect(writes(spotify)).toHaveLength(1)
  })

  test('two tabs: what the other has changed is shown, and not overwritten unseen', async ({
    page,
    context,
    spotify,
  }) => {
    const list = listNamed(spotify, 'Tuesday')
    await logInToList(page, list)
    await pressWithLeave(page, 'Edit details')
    await field(page, 'Name').fill('Wednesday')
    const other = await context.newPage()
    await logInAgain(other)
    await openList(other, list)
    await pressWithLeave(other, 'Edit details', true)
    await field(other, 'Description').fill('From the other tab')
    await apply(other).click()
    await expect(done(other, 'Tuesday')).toBeVisible({ timeout: 20_000 })
    await page.bringToFront()
    await apply(page).click()
    await expect(review(page).getByText('Somebody has changed the details meanwhile.')).toBeVisible()
    await expect(field(page, 'Name')).toHaveValue('Wednesday')
    await expect(field(page, 'Description')).toHaveValue('From the other tab')
    expect(list).toMatchObject({ name: 'Tuesday', description: 'From the other tab' })
    await apply(page).click()
    await expect(done(page, 'Wednesday')).toBeVisible({ timeout: 20_000 })
    expect(list).toMatchObject({ name: 'Wednesday', description: 'From the other tab' })
    // The other tab would take back what is not its own any more.
    await other.bringToFront()
    const sent = writes(spotify).length
    await undo(other).click()
    await expect(other.getByText('Not undone: somebody has changed the details')).toBeVisible({ timeout: 20_000 })
    expect(writes(spotify)).toHaveLength(sent)
  })
})

/** The colour in the middle of a JPEG's left edge and of its right one, and its size. */
const look = (page: Page, jpeg: Uint8Array) =>
  page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const pen = canvas.getContext('2d')!
    pen.drawImage(picture, 0, 0)
    const at = (x: number) => [...pen.getImageData(x, picture.height / 2, 1, 1).data].slice(0, 3)
    return { width: picture.width, height: picture.height, left: at(2), right: at(picture.width - 3) }
  }, Array.from(jpeg))

/** A JPEG, red on the left, green in the middle and blue on the right, which says where it was taken. */
async function drawJpeg(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 960, height: 320 })
    const pen = canvas.getContext('2d')!
    ;['red', 'lime', 'blue'].forEach((colour, at) => {
      pen.fillStyle = colour
      pen.fillRect(320 * at, 0, 320, 320)
    })
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
  })
  const jpeg = Buffer.from(base64, 'base64')
  const secret = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0 taken at 59.9N 10.7E', 'latin1')
  const size = Buffer.from([(secret.length + 2) >> 8, (secret.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), size, secret, jpeg.subarray(2)])
}

test.describe('a cover', { tag: '@long' }, () => {
  test('is a sleeve with the name, in the colour that was chosen; a held Enter sends one', async ({
    page,
    spotify,
    standIn,
  }) => {
    const list = listNamed(spotify, 'Tuesday')
    await logInToList(page, list)
    await pressWithLeave(page, 'Upload cover')
    await review(page).getByRole('radio', { name: 'A sleeve with the name' }).check()
    await review(page).getByRole('radio', { name: 'Blue' }).check()
    await expect(review(page)).toContainText(/JPEG, \d+ × \d+ pixels/)
    await expect(review(page)).toContainText('This cannot be undone.')
    standIn.latencyMs = 40
    await apply(page).focus()
    await holdEnterUntil(page, page.getByText('“Tuesday” has a new cover.'))
    await expect(review(page)).toBeHidden()
    expect(writes(spotify)).toHaveLength(1)
    const jpeg = spotify.uploads.get(list.pictures?.[0] ?? '')!
    const { width, height, left } = await look(page, jpeg)
    expect(width).toBe(height)
    expect(left[2]! - left[0]!).toBeGreaterThan(120)
  })

  test('is the section that was chosen of a picture, with nothing else that was in the file', async ({
    page,
    spotify,
  }) => {
    const list = listNamed(spotify, 'Tuesday')
    await logInToList(page, list)
    await pressWithLeave(page, 'Upload cover')
    const buffer = await drawJpeg(page)
    expect(buffer.includes('taken at')).toBe(true)
    await page.getByLabel('Cover file').setInputFiles({ name: 'boat.jpg', mimeType: 'image/jpeg', buffer })
    await expect(review(page)).toContainText(/JPEG, \d+ × \d+ pixels/)
    await review(page).getByRole('slider', { name: 'Left to right' }).press('End')
    await apply(page).click()
    await expect(page.getByText('“Tuesday” has a new cover.')).toBeVisible({ timeout: 30_000 })
    const jpeg = spotify.uploads.get(list.pictures?.[0] ?? '')!
    expect(Buffer.from(jpeg).includes('Exif')).toBe(false)
    expect(Buffer.from(jpeg).includes('taken at')).toBe(false)
    const { width, height, left, right } = await look(page, jpeg)
    expect(width).toBe(height)
    for (const [red, green, blue] of [left, right]) {
      expect(blue).toBeGreaterThan(180)
      expect(Math.max(red!, green!)).toBeLessThan(90)
    }
  })

  test('a reload while it is on its way: it is there, and was sent once', async ({ page, spotify, standIn }) => {
    const list = listNamed(spotify, 'Tuesday')
    const before = list.pictures
    await logInToList(page, list)
    await pressWithLeave(page, 'Upload cover')
    await review(page).getByRole('radio', { name: 'A sleeve with the name' }).check()
    await expect(review(page)).toContainText(/JPEG, \d+ × \d+ pixels/)
    standIn.latencyMs = 400
    await apply(page).click()
    await expect.poll(() => writes(spotify).length).toBe(1)
    await page.reload()
    standIn.latencyMs = 0
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday' })).toBeVisible()
    await page.waitForTimeout(500)
    expect(writes(spotify)).toHaveLength(1)
    expect(list.pictures).not.toEqual(before)
    expect(spotify.uploads.has(list.pictures?.[0] ?? '')).toBe(true)
  })
})
