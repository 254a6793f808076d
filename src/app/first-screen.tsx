import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom'
import { HomePage } from '#features/home/home-page.tsx'
import { paths } from '#paths.ts'
import { EmptyFrame } from './empty-frame.tsx'
import { PlainFrame } from './plain-frame.tsx'

/** The addresses that a static host answers with 200. */
export const fixedRoutes = Object.values(paths).filter((path) => path !== paths.home && !path.includes(':'))

/** Home as HTML, so that it is read before any script has run; its buttons wait for the app. */
export function homeScreen(base: string): string {
  return renderToStaticMarkup(
    <StaticRouter basename={base} location={base}>
      <PlainFrame>
        <HomePage ready={false} busy={false} failure={null} onLogIn={() => undefined} onExplore={() => undefined} />
      </PlainFrame>
    </StaticRouter>,
  )
}

export const emptyFrame = (base: string): string => renderToStaticMarkup(<EmptyFrame base={base} />)
