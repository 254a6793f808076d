import { queryOptions } from '@tanstack/react-query'

/** How much there is behind a link of the sidebar, written out, by its path. What is not known is left out. */
export type Counts = Readonly<Record<string, string>>

/** Never asked for: whoever watches the copy puts it here. */
export const countsQuery = () => queryOptions<Counts>({ queryKey: ['app', 'counts'], enabled: false })
