import type { Tx } from '../../platform/db/database.ts'
import { csvDownload } from '../../platform/http/csv-file.ts'
import { accept } from '../../platform/http/result.ts'
import { findImport, type Act } from '../acting.ts'
import { intakeMessages } from '../messages.ts'
import { remarkView } from '../remark-view.ts'
import { listRemarks, type RemarkRecord } from '../store/remarks.ts'

const columns = ['file', 'line', 'field', 'value', 'reason'] as const
const rowsAtOnce = 2000

/** The remarks as a table, for whoever mends the source. */
export const exportRemarks: Act<'GET /imports/:importId/remarks.csv'> = async (
  context,
  { params, query },
) => {
  const found = await findImport(context, params.importId)
  if ('ok' in found) return found
  const { run } = found
  const { language } = context
  const lines = async function* () {
    for await (const record of allRemarks(context.tx, run.id, query.grade)) {
      const shown = remarkView(language, run.kind, record)
      yield columns.map((column) => String(shown[column] ?? ''))
    }
  }
  const header = columns.map((column) => intakeMessages[`remarks.${column}`][language])
  return accept(await csvDownload(`import-${run.id.slice(-12)}.csv`, header, lines()))
}

async function* allRemarks(
  tx: Tx,
  runId: string,
  grade: RemarkRecord['grade'] | undefined,
): AsyncIterable<RemarkRecord> {
  let after = 0
  for (;;) {
    const records = await listRemarks(tx, runId, grade, { after, limit: rowsAtOnce })
    yield* records
    after = records.at(-1)?.number ?? after
    if (records.length < rowsAtOnce) return
  }
}
