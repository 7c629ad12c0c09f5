import { findToMove, moved, type Act } from '../acting.ts'
import { optionsOf } from '../options.ts'
import { unready } from '../unready.ts'

/** How the files are to be read. What a dry run found before counts no more. */
export const changeOptions: Act<'PUT /imports/:importId/options'> = async (context, { params, body }) => {
  const found = await findToMove(context, params.importId, 'change')
  if ('ok' in found) return found
  const options = optionsOf(found.kind, body.options, context.language)
  if (!options.ok) return options
  await unready(context, found.run, { options: JSON.stringify(options.value) })
  return moved(context, found.run, 'import.changed')
}
