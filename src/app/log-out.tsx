import { useState, type ComponentType } from 'react'
import { useNavigate } from 'react-router-dom'
import { endSession, isSample, leaveSample } from '#auth/session.ts'
import { unfinishedJobs } from '#library/jobs.ts'
import { frameWords } from '#messages/en/frame.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'

type Question = ComponentType<{ onStay: () => void; onLogOut: () => void }>

/** Ends the session; asks first where a job is not finished. */
export function LogOut() {
  const navigate = useNavigate()
  const [Question, setQuestion] = useState<Question | null>(null)
  const logOut = () => {
    if (isSample()) {
      leaveSample()
    } else {
      endSession('logged-out')
      void navigate(paths.home)
    }
  }
  const press = () => {
    if (unfinishedJobs().length === 0) {
      logOut()
      return
    }
    // Whoever wants to go can go, also where the question does not arrive.
    import('./really-log-out.tsx').then(({ ReallyLogOut }) => setQuestion(() => ReallyLogOut), logOut)
  }
  return (
    <>
      <Button size="small" onClick={press}>
        {frameWords.logOut}
      </Button>
      {Question && <Question onStay={() => setQuestion(null)} onLogOut={logOut} />}
    </>
  )
}
