import type { SetAsideRow } from '../../service/import/imported.ts'
import { openSetAsideFile, type SetAsideFile } from '../../service/import/set-aside-file.ts'

/** Rows that were set aside, in a file that is begun with the first of them. */
export interface Shelf {
  readonly put: (row: SetAsideRow) => Promise<void>
  readonly close: () => Promise<void>
  /** Where the rows are; undefined where there is none. */
  readonly file: () => string | undefined
  /** Why the file could not be written. */
  readonly failure: () => { readonly file: string; readonly reason: string } | undefined
}

export function shelveRows(file: string, language: 'id' | 'en'): Shelf {
  let opened: SetAsideFile | undefined
  let failure: { file: string; reason: string } | undefined
  const remembering = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      failure = { file, reason: error instanceof Error ? error.message : String(error) }
      throw error
    }
  }
  return {
    put: (row) =>
      remembering(async () => {
        opened ??= openSetAsideFile(file, language)
        await opened.write(row)
      }),
    close: () =>
      failure === undefined && opened !== undefined ? remembering(opened.close) : Promise.resolve(),
    file: () => (opened === undefined ? undefined : file),
    failure: () => failure,
  }
}
