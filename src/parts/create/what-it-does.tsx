import type { RestorePlan } from '#library/restore/plan.ts'
import { createPlaylistWords as words } from '#messages/en/create-playlist.ts'
import { t } from '#messages/t.ts'
import { LeftOutRows } from './left-out-rows.tsx'
import type { Made } from './contents.ts'
import css from './create.module.css'

/** Beyond that Spotify has refused. */
const mostItems = 10_000

type WhatItDoesProps = { plan: RestorePlan; made: Made; /** An earlier restore will be forgotten. */ replaces: boolean }

/** What is left out and why, and what cannot be taken along. */
export function WhatItDoes({ plan, made, replaces }: WhatItDoesProps) {
  const isSaid = made.lists.length > 0 || made.leftOut.length > 0 || plan.items > 0 || replaces
  if (made.needs !== null || !isSaid) return null
  return (
    <section className={css['does']} aria-labelledby="create-playlist-does">
      <h3 id="create-playlist-does">{words.does}</h3>
      {made.lists.length > 0 && plan.items === 0 && <p>{words.nothingLeft}</p>}
      {made.twice > 0 && <p className="small ink-2">{t(words.twice, { count: made.twice })}</p>}
      <LeftOutRows leftOut={made.leftOut} lists={made.lists} />
      {plan.items > mostItems && <p className="small">{words.tooMany}</p>}
      {plan.items > 0 && <p className="small ink-2">{words.datesText}</p>}
      {replaces && <p className="small ink-2">{words.replacesLast}</p>}
    </section>
  )
}

/** What will be sent, or what is still to be chosen, in a sentence. */
export function sumOf({ items, requests }: RestorePlan, needs: Made['needs']): string {
  if (needs !== null) return needs === 'first' ? words.needsFirst : words.needsOther
  const sent = t(words.requests, { count: requests })
  return items === 0
    ? t(words.createsEmpty, { requests: sent })
    : t(words.creates, { items: t(words.items, { count: items }), requests: sent })
}
