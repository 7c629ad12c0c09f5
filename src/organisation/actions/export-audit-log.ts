import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { csvDownload } from '../../platform/http/csv-file.ts'
import { organisationMessages } from '../messages.ts'
import { readAuditLog, type AuditFilter, type AuditRecord } from '../store/audit-log.ts'
import type { Tx } from '../../platform/db/database.ts'

const columns = [
  'id',
  'at',
  'actor',
  'actorId',
  'action',
  'subjectKind',
  'subjectId',
  'reason',
  'details',
  'requestId',
  'key',
] as const
const rowsAtOnce = 2000

/** The audit log as a table for a spreadsheet: all rows that the filter finds. */
export const exportAuditLog: Act<'GET /audit-log.csv'> = async (context, { query }) => {
  const header = columns.map((column) => organisationMessages[`audit.${column}`][context.language])
  const name = `audit-${context.now.toISOString().slice(0, 10)}.csv`
  return accept(await csvDownload(name, header, lines(context.tx, query)))
}

async function* lines(tx: Tx, filter: AuditFilter): AsyncIterable<string[]> {
  let before: number | undefined
  for (;;) {
    const records = await readAuditLog(tx, filter, { before, limit: rowsAtOnce })
    yield* records.map(line)
    before = records.at(-1)?.id
    if (records.length < rowsAtOnce) return
  }
}

function line(record: AuditRecord): string[] {
  return [
    String(record.id),
    record.at.toISOString(),
    record.actorName ?? '',
    record.actorId ?? '',
    record.action,
    record.subjectKind,
    record.subjectId,
    record.reason ?? '',
    JSON.stringify(record.details),
    record.requestId,
    record.keyName ?? '',
  ]
}
