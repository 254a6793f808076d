/** How a list is opened: at a row (from 0; null for none), and with a filter ('' for none). */
export type Start = { at: number | null; filter: string }

export const fromTop: Start = { at: null, filter: '' }

/** A list by its key, and how it is opened. */
export type ChosenList = { key: string; start: Start }
