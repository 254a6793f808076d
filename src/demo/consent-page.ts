import type { DemoAccount } from './model.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** What each scope lets an app do, as a person would say it. */
const meanings: Record<string, string> = {
  'user-read-private': 'See your name and picture',
  'user-top-read': 'See the artists and tracks you play most',
  'user-read-recently-played': 'See what you played lately',
  'user-follow-read': 'See the artists you follow',
  'user-library-read': 'See your liked songs and what you saved',
  'playlist-read-private': 'See your private playlists',
  'playlist-read-collaborative': 'See playlists you share with others',
  'playlist-modify-private': 'Change your private playlists',
  'playlist-modify-public': 'Change your public playlists',
  'user-library-modify': 'Change your liked songs and what you saved',
  'user-follow-modify': 'Change whom you follow',
  'ugc-image-upload': 'Give your playlists a new cover',
}

const css = `
:root { color-scheme: light dark; --paper: light-dark(#f4f1ea, #17161a); --sheet: light-dark(#fffdf8, #201f24);
  --ink: light-dark(#1a1820, #f0ece4); --soft: light-dark(#5a5660, #b4afa8); --line: light-dark(#d6d0c4, #3a383f);
  --strong: light-dark(#6a2352, #f0a6d4); --on-strong: light-dark(#ffffff, #2a0a1f) }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem 1rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { width: min(30rem, 100%); padding: 2rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px }
h1 { margin: 0 0 .5rem; font: 600 1.625rem/1.25 Georgia, serif; overflow-wrap: anywhere }
h2 { margin: 1.5rem 0 .25rem; font-size: 1rem }
p { margin: 0 0 1rem; color: var(--soft) }
.mark { font-size: .8125rem; border-bottom: 1px solid var(--line); padding-bottom: .75rem; margin-bottom: 1.25rem }
ul { margin: 0; padding: 0; list-style: none }
li { padding: .375rem 0; border-bottom: 1px solid var(--line) }
code { display: block; font: .75rem/1.4 ui-monospace, monospace; color: var(--soft) }
fieldset { margin: 1.5rem 0; padding: 0; border: 0 }
legend { padding: 0; font-weight: 600 }
label { display: flex; gap: .75rem; align-items: center; min-height: 3.25rem; padding: .5rem .75rem; margin-top: .5rem;
  border: 1px solid var(--line); border-radius: 4px; cursor: pointer }
label:has(:checked) { border-color: var(--strong); box-shadow: inset 0 0 0 1px var(--strong) }
label small { display: block; font-size: .8125rem; color: var(--soft) }
input { width: 1.125rem; height: 1.125rem; margin: 0; flex: none; accent-color: var(--strong) }
.choices { display: flex; gap: .75rem; flex-wrap: wrap }
button { flex: 1 1 8rem; min-height: 2.75rem; font: inherit; font-weight: 600; color: var(--ink); background: none;
  border: 1px solid var(--soft); border-radius: 4px; cursor: pointer }
button[value=agree] { color: var(--on-strong); background: var(--strong); border-color: var(--strong) }
:focus-visible { outline: 3px solid var(--strong); outline-offset: 2px }
@media (max-width: 30rem) { main { padding: 1.25rem } }
`

const mark = 'Stand-in of Spotify. No real account is used.'

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<main>
<p class="mark">${mark}</p>
${body}
</main>
</body>
</html>
`

/** A page that says one thing: how the accounts service reports what it cannot send back to the app. */
export const messagePage = (message: string): string => page(message, `<h1>${escape(message)}</h1>`)

/** What sets an account apart from the others, in a few words. */
const noteOn = ({ registered, library }: DemoAccount): string => {
  if (!registered) return 'Account not registered for this app'
  const { playlists, liked, plays } = library
  if (playlists.length + liked.length + plays.length === 0) return 'Empty account'
  return `Account with ${String(playlists.length)} playlists`
}

const accountRow = (account: DemoAccount, index: number): string => `<label>
<input type="radio" name="account" value="${escape(account.id)}"${index === 0 ? ' checked' : ''}>
<span><bdi>${escape(account.name ?? account.id)}</bdi> <small>${escape(noteOn(account))}</small></span>
</label>`

const scopeRow = (scope: string): string =>
  `<li>${escape(meanings[scope] ?? 'Another permission')} <code>${escape(scope)}</code></li>`

const scopeList = (scope: readonly string[]): string =>
  scope.length === 0
    ? '<p>It will see only what is public.</p>'
    : `<h2 id="scopes">It will be able to</h2>\n<ul aria-labelledby="scopes">\n${scope.map(scopeRow).join('\n')}\n</ul>`

/** Where the resource owner decides. `action` is where the form goes, the login's own parameters included. */
export const consentPage = (asked: {
  appName: string
  accounts: readonly DemoAccount[]
  scope: readonly string[]
  action: string
}): string =>
  page(
    `${asked.appName} wants to use your account`,
    `<h1>${escape(asked.appName)} wants to use your account</h1>
<p>You can take this back at any time.</p>
${scopeList(asked.scope)}
<form method="post" action="${escape(asked.action)}">
<fieldset role="radiogroup" aria-labelledby="accounts">
<legend id="accounts">Account</legend>
${asked.accounts.map(accountRow).join('\n')}
</fieldset>
<div class="choices">
<button type="submit" name="choice" value="agree">Agree</button>
<button type="submit" name="choice" value="cancel">Cancel</button>
</div>
</form>`,
  )

/** The address that a consent page's form is sent to, as a browser would read it; null where the page is another one. */
export function readFormAction(consentHtml: string): string | null {
  const written = /<form method="post" action="([^"]*)">/.exec(consentHtml)?.[1]
  if (written === undefined) return null
  const signs = new Map(Object.entries(escapes).map(([sign, entity]) => [entity, sign]))
  return written.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs.get(entity) ?? entity)
}

/** The account that is chosen when the page opens; null where the page is another one. */
export const readChosenAccount = (consentHtml: string): string | null =>
  /name="account" value="([^"]*)" checked/.exec(consentHtml)?.[1] ?? null
