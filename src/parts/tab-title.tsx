import { tabWords } from '#messages/en/tab.ts'
import { t } from '#messages/t.ts'

/** Names the tab of the browser after the page. */
export const TabTitle = ({ page }: { page: string }) => <title>{t(tabWords.title, { page })}</title>
