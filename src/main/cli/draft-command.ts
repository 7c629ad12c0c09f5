import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { draftMapping } from '../../service/import/draft/draft-mapping.ts'
import { lookAtFile } from '../../service/import/draft/look-at-file.ts'
import { asRefusal, ImportRefused } from '../../service/import/refusals.ts'
import { tellRefusedFile } from './import-account.ts'
import { refuseCommand, words, type CommandEnd, type Desk } from './desk.ts'

/** Writes a first mapping for a file of requests: into a new file, or where results go. */
export async function draftByHand(
  desk: Desk,
  path: string,
  { output }: { readonly output?: string },
): Promise<CommandEnd> {
  const text = await draftOf(desk, path)
  if (text === undefined) return 1
  if (output === undefined) {
    desk.tell(text.trimEnd())
    return 0
  }
  try {
    // A mapping that somebody has worked on is not written over.
    await writeFile(output, text, { flag: 'wx' })
  } catch (error) {
    if (isThere(error)) return refuseCommand('output_there', { file: output })
    return refuseCommand('output_unwritable', {
      file: output,
      reason: error instanceof Error ? error.message : '',
    })
  }
  desk.tell(words(desk, 'draft.written', { file: output }))
  return 0
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

async function draftOf(desk: Desk, path: string): Promise<string | undefined> {
  const system = basename(path).replace(/([.][a-z]{2,4}){1,2}$/i, '')
  try {
    return draftMapping(await lookAtFile(path), system, desk.language)
  } catch (error) {
    const refusal = asRefusal(error)
    if (!(refusal instanceof ImportRefused)) throw refusal
    tellRefusedFile(desk, path, refusal)
    return undefined
  }
}
