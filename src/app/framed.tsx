import { refusalWords } from '#messages/en/refusal.ts'
import { config } from '#config.ts'
import { Stopped } from './stopped.tsx'

/** All that there is inside another page, where a click may not be meant for us (RFC 9700 §4.16): the way out of it. */
export const Framed = () => (
  <Stopped
    title={refusalWords.framed}
    text={refusalWords.framedWhat}
    actions={
      <a href={config.base} target="_top">
        {refusalWords.openApp}
      </a>
    }
  />
)
