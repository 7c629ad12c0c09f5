import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apiDescription } from '../api-description.ts'
import { refuseCommand, words, type CommandEnd, type Desk } from './desk.ts'

/** Where the committed description of the API lives. */
export const descriptionFile = join(import.meta.dirname, '../../../docs/openapi.json')

/** The description as its file holds it. */
export function describedApi(): string {
  return `${JSON.stringify(apiDescription(), null, 2)}\n`
}

export async function writeApiDescription(desk: Desk, { output }: { output?: string }): Promise<CommandEnd> {
  const file = output ?? descriptionFile
  try {
    await writeFile(file, describedApi())
  } catch (error) {
    return refuseCommand('output_unwritable', {
      file,
      reason: error instanceof Error ? error.message : String(error),
    })
  }
  desk.tell(words(desk, 'openapi.written', { file }))
  return 0
}
