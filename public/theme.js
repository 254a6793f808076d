// No opener, and nothing to click in a frame.
window.opener = null
if (top !== self) document.documentElement.hidden = true
// The chosen scheme. Its key is that of src/parts/scheme.ts.
try {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
  const theme = localStorage.getItem(`liner-notes:${new URL('.', src).pathname}:theme`)
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
} catch {
  // The system decides.
}
