import { leaveSample } from '#auth/session.ts'
import { commonWords } from '#messages/en/common.ts'
import { frameWords } from '#messages/en/frame.ts'
import { Button } from '#ui/button.tsx'
import { Stopped } from './stopped.tsx'

/** Sample data that could not begin: nothing of it is here, and Spotify is not either. */
export const SampleFailed = () => (
  <Stopped
    title={frameWords.sampleFailed}
    text={frameWords.sampleFailedWhat}
    actions={
      <>
        <Button onClick={() => location.reload()}>{commonWords.tryAgain}</Button>
        <Button onClick={leaveSample}>{frameWords.leaveSample}</Button>
      </>
    }
  />
)
