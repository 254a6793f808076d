// A spreadsheet runs a cell that begins like this as a formula; tab, CR and NUL are skipped on the way there. The full-width
// forms are taken for the plain ones in some languages.
const guarded = /^'*[=+\-@＝＋－＠\t\r\0]/
const taken = /^'+[=+\-@＝＋－＠\t\r\0]/

/** A cell that no spreadsheet takes for a formula. What begins like a guarded one gets one more `'`, so that it can be undone. */
export const guardCell = (text: string): string => (guarded.test(text) ? `'${text}` : text)

/** Undoes `guardCell`; every other text stays as it is. */
export const unguardCell = (text: string): string => (taken.test(text) ? text.slice(1) : text)
