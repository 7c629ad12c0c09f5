import type { Result } from '../../platform/http/result.ts'
import type { ImportAccount, ImportedRequest, ReadProgress, SetAsideRow, Understood } from './imported.ts'
import type { ImportRefusalCode } from './refusals.ts'

/** What every reader of requests is told. */
export interface LogOptions {
  readonly path: string
  /** The IANA zone whose clocks the file shows. Nothing in a file says it, so it is never assumed. */
  readonly zone: string
  readonly onProgress?: (progress: ReadProgress) => void
  /** Hears of every row that is set aside, in the order of the file but for copies; reading waits for it. */
  readonly onSetAside?: (row: SetAsideRow) => void | Promise<void>
}

/** Requests of another system that were found sound and unambiguous from the first byte of their file to the last. */
export interface RequestLog {
  /** By which requests of this source are known again. */
  readonly system: string
  /** What people call it. */
  readonly systemName: string
  readonly understood: Understood
  /** Rows in the file, for progress. */
  readonly rows: number
  /**
   * The requests, about `size` at a time, each whole; can be walked once, at the walker's pace. Throws `ImportRefused`
   * (`file_changed`) where the file is no longer what was surveyed: whoever has written part of it undoes that.
   */
  readonly requests: (size?: number) => AsyncGenerator<readonly ImportedRequest[], void, void>
  /** What has become of the rows handed out so far; the account of the whole file once the requests are walked. */
  readonly account: () => ImportAccount
}

export type OpenedLog = Result<RequestLog, ImportRefusalCode>
