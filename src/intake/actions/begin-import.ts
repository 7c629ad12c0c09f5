import { v7 as uuidv7 } from 'uuid'
import { refuse } from '../../platform/http/result.ts'
import { moved, type Act } from '../acting.ts'
import { runKind } from '../kinds.ts'
import { optionsOf } from '../options.ts'
import { lockStarts } from '../store/attempts.ts'
import { insertRun, restingRuns } from '../store/runs.ts'

/** Imports that wait for somebody at one time: each may hold files of half a gigabyte. */
const mostResting = 5

/** A run is made; its files follow. */
export const beginImport: Act<'POST /imports'> = async (context, { body }) => {
  const { tx, organisationId, now, actor } = context
  const kind = runKind(body.kind)
  if (kind === undefined) return refuse('import_kind_unknown')
  if (!context.may(kind.permit)) return refuse('not_permitted')
  const options = optionsOf(kind, body.options, context.language)
  if (!options.ok) return options
  await lockStarts(tx, organisationId)
  if ((await restingRuns(tx)).length >= mostResting) return refuse('import_too_many', { most: mostResting })
  const run = { id: uuidv7(), kind: kind.name }
  await insertRun(tx, {
    ...run,
    organisationId,
    state: 'preparing',
    options: JSON.stringify(options.value),
    startedBy: actor.personId,
    language: context.language,
    madeAt: now,
    changedAt: now,
    checkedAt: null,
    finishedAt: null,
    askedAt: null,
    progress: null,
    account: null,
    failure: null,
  })
  return moved(context, run, 'import.begun')
}
