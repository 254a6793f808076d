/** What is wrong with a file, by what a person can do about it. */
export type FileFailure =
  /** Nothing stands in it. */
  | { kind: 'empty' }
  /** Named `.json` or begun like it, and broken: cut off, say. */
  | { kind: 'not-json' }
  /** Whole, but nothing that we write. */
  | { kind: 'not-ours' }
  /** From a later Liner Notes than this one. */
  | { kind: 'newer-version'; version: number }
  /** Nothing that we can read, ours or another program's. */
  | { kind: 'unknown-format' }
  /** A ZIP that is cut off, locked or otherwise broken. */
  | { kind: 'broken-zip' }
  /** More than a tab can hold. `bytes`: how much it is. */
  | { kind: 'too-large'; bytes: number }

/** The one error that reading a file throws. */
export class FileError extends Error {
  readonly failure: FileFailure

  constructor(failure: FileFailure, options?: ErrorOptions) {
    super(failure.kind, options)
    this.name = 'FileError'
    this.failure = failure
  }
}
