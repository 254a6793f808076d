import { QueryClientProvider } from '@tanstack/react-query'
import { BackupPage, ClosedBackupPage } from '#features/backup/backup-page.tsx'
import { useSession } from '#parts/use-session.ts'
import { queryClient } from './query-client.ts'

/** A file can be opened by anybody; what looks into it asks a query client, of which a page without a session has none. */
export function BackupRoute() {
  const session = useSession()
  if (session !== null) return <BackupPage />
  return (
    <QueryClientProvider client={queryClient}>
      <ClosedBackupPage />
    </QueryClientProvider>
  )
}
