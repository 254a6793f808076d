import { getBackup, subscribeBackup } from '#library/backup-state.ts'
import { saveFile } from '#parts/export/save-file.ts'

/** When the backup was built that has been handed over. */
let saved = 0

/** Each backup is handed to the browser once, wherever in the app the person is by then. */
subscribeBackup(() => {
  const backup = getBackup()
  if (backup.is !== 'done' || backup.built.at === saved) return
  saved = backup.built.at
  saveFile(backup.built.blob, backup.built.name)
})
