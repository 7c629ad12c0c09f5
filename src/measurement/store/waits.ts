import type { Tx } from '../../platform/db/database.ts'
import type { SubjectKind } from '../domain/tally-sheet.ts'
import { waitingAt, type Waits } from './places.ts'
import { visitsWaiting } from './visits.ts'

/** What waits at subjects of any kind; see `waitingAt` for what of it is told. */
export async function waitsAt(
  tx: Tx,
  kind: SubjectKind,
  subjectIds: readonly string[],
): Promise<readonly Waits[]> {
  return kind === 'touchpoint' ? visitsWaiting(tx, subjectIds) : waitingAt(tx, kind, subjectIds)
}
