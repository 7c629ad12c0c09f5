import { accept } from '../../platform/http/result.ts'
import { findImport, type Act } from '../acting.ts'
import { kindText } from '../sentences.ts'

/** What was added on top of an import and forbids to undo it. */
export const readStanding: Act<'GET /imports/:importId/standing'> = async (context, { params }) => {
  const found = await findImport(context, params.importId)
  if ('ok' in found) return found
  const { run, kind } = found
  const stands = run.state === 'done' ? ((await kind.standing?.(context, run.id)) ?? []) : []
  return accept({
    rows: stands.map(({ code, values }) => ({
      code,
      text: kindText(context.language, kind.name, `standing.${code}`, values),
    })),
  })
}
