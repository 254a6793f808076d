type Place = { address: string; scroll: number }

let kept: Place | null = null

const here = (): string => window.location.pathname + window.location.search

/** Remembers how far the page is scrolled, before what is on it gives way to the question to log in. */
export function keepPlace(): void {
  kept = { address: here(), scroll: window.scrollY }
}

/** How far down a login begun here should come back to, in CSS pixels: what was kept for this address, else where the page stands. */
export const scrollHere = (): number => (kept?.address === here() ? kept.scroll : window.scrollY)
