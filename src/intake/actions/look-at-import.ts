import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { findImport, type Act } from '../acting.ts'
import type { ImportId } from '../contract.ts'
import type { LookWork } from '../kinds.ts'
import { kindText } from '../sentences.ts'
import { lostAmong, stagedFiles } from '../staged.ts'
import type { Run } from '../store/runs.ts'

/** What the file of an import shows of itself, and options by which it could be read. */
export const lookAtImport: Act<'GET /imports/:importId/look'> = async (context, { params }) => {
  const found = await forLooking(context, params.importId)
  if ('ok' in found) return found
  const { kind, work, run } = found
  if (kind.look === undefined) return refuse('not_found')
  const looked = await kind.look(work)
  return looked.ok
    ? accept(looked.value)
    : refuse('import_file_unreadable', { why: failureOf(context, run, looked) })
}

/** How the first rows of an import's file are read by its options as they are now. */
export const previewImport: Act<'GET /imports/:importId/preview'> = async (context, { params }) => {
  const found = await forLooking(context, params.importId)
  if ('ok' in found) return found
  const { kind, work, run } = found
  if (kind.preview === undefined) return refuse('not_found')
  const read = await kind.preview(work)
  if (!read.ok) return accept({ rows: [], refusal: failureOf(context, run, read) })
  return accept({
    refusal: null,
    rows: read.value.map(({ line, cells, aside }) => ({
      line,
      cells,
      aside: aside && {
        field: aside.field,
        value: aside.value,
        reason: kindText(context.language, kind.name, `remark.${aside.code}`),
      },
    })),
  })
}

async function forLooking(context: ActionContext, id: ImportId) {
  const found = await findImport(context, id)
  if ('ok' in found) return found
  const { run, kind } = found
  const files = await stagedFiles(context, run.id)
  if (kind.files.needed.some((role) => !files.has(role))) return refuse('import_incomplete')
  const file = await lostAmong(files)
  if (file !== undefined)
    return refuse('import_file_unreadable', {
      why: failureOf(context, run, { code: 'run_file_lost', values: { file } }),
    })
  return { run, kind, work: workOf(context, run, files) }
}

function workOf(context: ActionContext, run: Run, files: LookWork<never>['files']): LookWork<never> {
  return { context, language: context.language, options: run.options as never, files }
}

function failureOf(
  context: ActionContext,
  run: Run,
  { code, values }: { readonly code: string; readonly values?: Parameters<typeof kindText>[3] },
): string {
  return kindText(context.language, run.kind, `failure.${code}`, values)
}
