import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { runKind } from '../kinds.ts'

const type = 'text/csv; charset=utf-8'

/** A file to fill in, with a few rows that show how. */
export const readTemplate: Act<'GET /import-kinds/:kind/templates/:role'> = (context, { params }) => {
  const kind = runKind(params.kind)
  const permitted = kind !== undefined && context.may(kind.permit)
  const file = permitted ? kind.template?.(params.role, context.language) : undefined
  return Promise.resolve(
    file === undefined ? refuse('not_found') : accept({ name: file.name, type, content: file.text }),
  )
}

/** What is there, in the form in which it is brought in. */
export const exportKind: Act<'GET /import-kinds/:kind/export/:role'> = async (context, { params }) => {
  const kind = runKind(params.kind)
  const permitted = kind !== undefined && context.may(kind.permit)
  const file = permitted ? await kind.exported?.(context, params.role, context.language) : undefined
  return file === undefined ? refuse('not_found') : accept({ name: file.name, type, content: file.text })
}
