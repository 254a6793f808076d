// What the bench does and measures within a page.
/** @typedef {import('@playwright/test').Page} Page */

export const firstRow = '[role=grid] [role=row][aria-rowindex="2"] a'

/**
 * Clicks `selector`, or types the text `act` into it, and measures until the frame after what `watch` shows has changed.
 * @param {Page} page @param {string} selector @param {'click' | string} act @param {string} [watch]
 * @returns {Promise<number>} milliseconds
 */
export const untilPainted = (page, selector, act, watch = '[role=grid]') =>
  page.evaluate(
    async ([selector = '', act = '', watch = '']) => {
      const target = /** @type {HTMLElement} */ (document.querySelector(selector))
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      const before = document.querySelector(watch)?.textContent
      const begun = performance.now()
      if (act === 'click') target.click()
      else {
        const input = /** @type {HTMLInputElement} */ (target)
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, act)
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }
      for (let tries = 0; tries < 300 && document.querySelector(watch)?.textContent === before; tries += 1)
        await frame()
      return performance.now() - begun
    },
    [selector, act, watch],
  )

/**
 * Clicks `selector` and measures until the frame after each of `awaited` is there.
 * @param {Page} page @param {string} selector @param {readonly string[]} awaited
 * @returns {Promise<number[]>} milliseconds, in the order of `awaited`
 */
export const untilThere = (page, selector, awaited) =>
  page.evaluate(
    async ({ selector, awaited }) => {
      const begun = performance.now()
      const target = /** @type {HTMLElement} */ (document.querySelector(selector))
      target.click()
      const waitFor = async (/** @type {string} */ what) => {
        while (document.querySelector(what) === null && performance.now() - begun < 60_000)
          await new Promise((resolve) => requestAnimationFrame(resolve))
        return performance.now() - begun
      }
      return Promise.all(awaited.map(waitFor))
    },
    { selector, awaited },
  )

/** Milliseconds from the start of a reload until `selector` is there. @param {Page} page @param {string} selector */
export async function untilReloaded(page, selector) {
  await page.reload({ waitUntil: 'commit' })
  return page.evaluate(async (selector) => {
    while (document.querySelector(selector) === null && performance.now() < 60_000)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now()
  }, selector)
}

/** The longest task while `act` goes on, in milliseconds; 0 where none took 50. @param {Page} page @param {() => Promise<unknown>} act */
export async function longestTask(page, act) {
  await page.evaluate(() => {
    const longest = { ms: 0 }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration)
    }).observe({ type: 'longtask' })
    Object.assign(window, { longest })
  })
  await act()
  // The browser tells of a task some time after it.
  await page.waitForTimeout(500)
  return page.evaluate(() => /** @type {any} */ (window).longest.ms)
}

/** The JavaScript heap without what is garbage, in MB. @param {import('@playwright/test').CDPSession} devtools */
export async function measureHeap(devtools) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = /** @type {{ usedSize: number }} */ (await devtools.send('Runtime.getHeapUsage'))
  return usedSize / 1e6
}

/**
 * Looks at the JavaScript heap ten times a second from now on; what it gives back stops that and tells the most there was, in MB.
 * @param {import('@playwright/test').CDPSession} devtools @returns {() => Promise<number>}
 */
export function peakHeap(devtools) {
  let most = 0
  const look = async () => {
    const { usedSize } = /** @type {{ usedSize: number }} */ (await devtools.send('Runtime.getHeapUsage'))
    most = Math.max(most, usedSize / 1e6)
  }
  const timer = setInterval(() => void look(), 100)
  return async () => {
    clearInterval(timer)
    await look()
    return most
  }
}
