import type { Act } from '../acting.ts'
import { startWork } from '../starting.ts'

/** The dry run. */
export const checkImport: Act<'POST /imports/:importId/check'> = (context, { params }) =>
  startWork(context, params.importId, 'checking')

/** The writing. */
export const writeImport: Act<'POST /imports/:importId/write'> = (context, { params }) =>
  startWork(context, params.importId, 'writing')

/** The undoing. */
export const undoImport: Act<'POST /imports/:importId/undo'> = (context, { params }) =>
  startWork(context, params.importId, 'undoing')
