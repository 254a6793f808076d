import { picturesWords as words } from '#messages/en/pictures.ts'
import { t } from '#messages/t.ts'

export type Scope = 'list' | 'filtered' | 'selection' | 'library'

type About = { scope: Scope; complete: boolean; here: number; total: number }

/** The sentence over the plots that says which rows they are of. */
export function aboutOf({ scope, complete, here, total }: About): string {
  if (here === 0) return scope === 'filtered' ? words.nothingLeft : words.nothing
  if (scope === 'list' && !complete) return t(words.listSoFar, { some: here, total })
  const items = t(complete ? words.all : words.some, { count: here })
  if (complete) return t(words[scope], { items })
  return t(words[`${scope === 'list' ? 'filtered' : scope}SoFar`], { items })
}
