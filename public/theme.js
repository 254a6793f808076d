// A chosen colour scheme stands before the first paint. The key is that of src/parts/scheme.ts.
try {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
  const theme = localStorage.getItem(`liner-notes:${new URL('.', src).pathname}:theme`)
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
} catch {
  // Storage is forbidden: the system decides.
}
