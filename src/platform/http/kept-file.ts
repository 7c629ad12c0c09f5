import { accept, type Result } from './result.ts'
import type { Download, WorkContext } from './route.ts'

interface KeptFile {
  readonly id: string
  /** As its sender called it. */
  readonly name: string
  /** Its media type, as its content says. */
  readonly type: string
}

/** A file that was sent before, to be handed out; `inline`: browsers may show it themselves. Refused where the disk lost it. */
export async function keptFile(
  { organisationId, surroundings }: Pick<WorkContext, 'organisationId' | 'surroundings'>,
  { id, name, type }: KeptFile,
  inline: boolean,
): Promise<Result<Download, 'file_lost'>> {
  const content = await surroundings.files.read(organisationId, id)
  return content.ok ? accept({ name, type, content: content.value, inline }) : content
}
