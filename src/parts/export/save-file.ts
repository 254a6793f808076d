/** How long the browser may take to begin with a file, in ms. */
const patience = 60_000

/** Gives a file to the browser, which saves it as it saves any download. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  // Firefox wants it in the page.
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), patience)
}
