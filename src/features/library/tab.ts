import { libraryWords as words } from '#messages/en/library.ts'

/** The tabs of the library in their order, by what stands for them in the address. */
export const tabs = [
  { id: 'search', name: words.search },
  { id: 'duplicates', name: words.duplicates },
  { id: 'unavailable', name: words.unavailable },
  { id: 'unlisted', name: words.unlisted },
  { id: 'local', name: words.localFiles },
] as const

export type TabId = (typeof tabs)[number]['id']

/** The tab that an address asks for; the first where it asks for none that there is. */
export const toTab = (param: string | null): TabId => tabs.find(({ id }) => id === param)?.id ?? 'search'
