import { fileName } from '../file-name.ts'
import { accept, refuse, type Result } from './result.ts'
import type { ActionContext, Upload } from './route.ts'

/** A file as it arrived, of its sender until something takes it. Its type is what its content says; `bytes` is its length. */
export interface ArrivedFile {
  readonly organisationId: string
  readonly id: string
  readonly uploaderId: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly uploadedAt: Date
}

/** What a slice says where no file, an empty or too large one, or one of a kind that it does not take arrived. */
interface Refusals<Code extends string> {
  readonly missing: Code
  readonly empty: Code
  readonly tooLarge: Code
  readonly kind?: { readonly code: Code; readonly takes: (type: string) => boolean }
}

/** The one file of an upload. */
export function arrivedFile<Code extends string>(
  { organisationId, actor, now }: Pick<ActionContext, 'organisationId' | 'actor' | 'now'>,
  [upload]: readonly Upload[],
  { missing, empty, tooLarge, kind }: Refusals<Code>,
): Result<ArrivedFile, Code> {
  if (upload === undefined) return refuse(missing)
  const { name, stored } = upload
  if (!stored.ok) return refuse(stored.code === 'file_empty' ? empty : tooLarge)
  const { id, bytes, type } = stored.value
  if (kind?.takes(type) === false) return refuse(kind.code)
  return accept({
    organisationId,
    id,
    uploaderId: actor.personId,
    name: fileName(name),
    type,
    bytes,
    uploadedAt: now,
  })
}

/** What the audit log keeps of a file that arrived: nothing of its name or content. */
export function auditOfFile<Subject extends string>(subjectKind: Subject, { id, bytes, type }: ArrivedFile) {
  return { action: `${subjectKind}.received` as const, subjectKind, subjectId: id, details: { bytes, type } }
}
