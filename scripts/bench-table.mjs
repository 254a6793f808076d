// What the bench has measured, a line a figure.
const head = ['what', 'measured', 'budget', 'ratio']

/** @param {number} value */
const round = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1))

export function createTable() {
  /** @type {string[][]} */
  const lines = [head]
  return {
    /**
     * `limit`: the least or the most that it may be; null where nothing says.
     * @param {string} what @param {number} measured @param {number | null} limit @param {string} unit
     */
    say(what, measured, limit, unit) {
      const beside = limit === null ? ['–', '–'] : [`${round(limit)} ${unit}`, (measured / limit).toFixed(2)]
      lines.push([what, `${round(measured)} ${unit}`, ...beside])
    },
    print() {
      const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
      const pad = (/** @type {string} */ text, /** @type {number} */ column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
      for (const line of lines) console.log(line.map(pad).join('   '))
    },
  }
}
