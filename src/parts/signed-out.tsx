import { loginWords } from '#messages/en/login.ts'
import { Blank } from '#ui/blank.tsx'
import { LogInButton } from './log-in-button.tsx'
import { SampleButton } from './sample-button.tsx'
import { SessionEndNotice } from './session-end.tsx'
import { TabTitle } from './tab-title.tsx'

/** In the place of a view that needs a session. The address stays, and the login comes back to it. */
export function SignedOut() {
  return (
    <>
      <TabTitle page={loginWords.signedOutTitle} />
      <SessionEndNotice />
      <Blank
        icon="person"
        level={1}
        title={loginWords.signedOutTitle}
        actions={
          <>
            <LogInButton />
            <SampleButton />
          </>
        }
      >
        <p>{loginWords.signedOutText}</p>
      </Blank>
    </>
  )
}
