import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseOtherKinds } from './file-kinds.ts'
import { asRefusal, ImportRefused } from './refusals.ts'
import { beginningOf, inspectFile } from './source-file.ts'
import { logOfBeginning } from './xes-beginning.ts'

/** How often a beginning is cut again where it ended within a cell of several lines. */
const mostCuts = 40

/**
 * Works on the first rows of a file alone, some hundred thousand characters at most, as if they were the whole: so that a look at
 * a file of years is as quick as one at a file of a day. `isWhole`: the file has no more.
 */
export async function onBeginning<T>(
  path: string,
  work: (path: string, isWhole: boolean) => Promise<T>,
): Promise<T> {
  const bytes = await beginningOf(await inspectFile(path))
  refuseOtherKinds(bytes)
  const folder = await mkdtemp(join(tmpdir(), 'etalase-beginning-'))
  try {
    return await cutAndTried(bytes, join(folder, 'rows'), work)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function cutAndTried<T>(
  bytes: Buffer,
  path: string,
  work: (path: string, isWhole: boolean) => Promise<T>,
): Promise<T> {
  const isWhole = bytes.length < beginningLength
  const log = isWhole ? undefined : logOfBeginning(bytes)
  if (log !== undefined) {
    await writeFile(path, log)
    return work(path, false)
  }
  let end = isWhole ? bytes.length : lineEnd(bytes, bytes.length)
  for (let cut = 0; ; cut += 1) {
    await writeFile(path, bytes.subarray(0, end))
    try {
      return await work(path, isWhole)
    } catch (error) {
      const refusal = asRefusal(error)
      const isCutApart =
        refusal instanceof ImportRefused &&
        (refusal.code === 'quote_unclosed' || refusal.code === 'csv_broken')
      const earlier = lineEnd(bytes, end - 1)
      if (isWhole || !isCutApart || cut >= mostCuts || earlier <= 0) throw error
      end = earlier
    }
  }
}

/** As many bytes as `beginningOf` gives at most. */
const beginningLength = 131_072

/** Where the last line before `before` ends, its line break included; in UTF-16 both of its bytes. */
function lineEnd(bytes: Buffer, before: number): number {
  const at = bytes.lastIndexOf(0x0a, before - 1)
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return isWide ? at + 2 : at + 1
}
