import { useCallback, useRef, useState } from 'react'
import type { FileFailure } from '#library/files/errors.ts'
import type { ReadFile } from '#library/restore/read-result.ts'

/** A file that has been read. `turn` is another for each reading. */
export type Opened = ReadFile & { name: string; turn: number }

export type OpenFailure = FileFailure | { kind: 'unreadable' } | { kind: 'no-code' }

export type BackupFile =
  | { is: 'none' }
  | { is: 'reading'; name: string }
  | { is: 'open'; opened: Opened }
  | { is: 'failed'; name: string; failure: OpenFailure }

/** What is larger than this is not even taken into memory. */
const mostBytes = 300_000_000

/** A file of this device that a person chooses, read and kept as long as they stay. */
export function useBackupFile(): { file: BackupFile; open: (file: File) => void; close: () => void } {
  const [file, setFile] = useState<BackupFile>({ is: 'none' })
  // Whoever chooses another file while one is being read wants the other.
  const latest = useRef(0)
  const open = useCallback((chosen: File) => {
    const turn = (latest.current += 1)
    setFile({ is: 'reading', name: chosen.name })
    void read(chosen, turn).then((next) => {
      if (turn === latest.current) setFile(next)
    })
  }, [])
  const close = useCallback(() => {
    latest.current += 1
    setFile({ is: 'none' })
  }, [])
  return { file, open, close }
}

async function read(file: File, turn: number): Promise<BackupFile> {
  const { name } = file
  const failed = (failure: OpenFailure): BackupFile => ({ is: 'failed', name, failure })
  if (file.size > mostBytes) return failed({ kind: 'too-large', bytes: file.size })
  const code = await Promise.all([
    import('#library/restore/read-file.ts'),
    import('#library/files/errors.ts'),
    shown(),
  ]).catch(() => null)
  if (code === null) return failed({ kind: 'no-code' })
  const [{ readFile }, { FileError }] = code
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return failed({ kind: 'unreadable' })
  try {
    return { is: 'open', opened: { ...(await readFile(name, new Uint8Array(bytes))), name, turn } }
  } catch (error) {
    return failed(error instanceof FileError ? error.failure : { kind: 'unreadable' })
  }
}

/** A large file keeps the page busy for a moment; that it is being read is on screen by then. */
const shown = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
