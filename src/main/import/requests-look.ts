import { parse } from 'yaml'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { Instant } from '../../platform/time/instants.ts'
import type { FileLook, PreviewRow } from '../../intake/index.ts'
import { onBeginning } from '../../service/import/beginning.ts'
import { draftMapping } from '../../service/import/draft/draft-mapping.ts'
import { lookAtFile } from '../../service/import/draft/look-at-file.ts'
import { entriesOf, type ImportedRequest, type SetAsideRow } from '../../service/import/imported.ts'
import { openRequestLog, type LogSource } from '../../service/import/open-log.ts'
import { asRefusal, ImportRefused } from '../../service/import/refusals.ts'

/** Cells of a column that are shown as examples, and rows that are tried. */
const examples = 3
const tried = 20

/** What the beginning of a file shows: its columns, and a first mapping of them. */
export async function lookAtRequests(
  path: string,
  name: string,
  language: 'id' | 'en',
): Promise<Result<FileLook>> {
  return orRefused(() =>
    onBeginning(path, async (beginning, isWhole) => {
      const look = await lookAtFile(beginning)
      const system = name.replace(/([.][a-z]{2,4}){1,2}$/iu, '')
      return {
        isWhole,
        columns: look.columns.map(({ name: heading, values, dates, examples: cells }) => ({
          name: heading,
          examples: cells.slice(0, examples),
          values: values === undefined ? null : [...values],
          dates: [...dates],
        })),
        draft: parse(draftMapping(look, system, language)) as Record<string, unknown>,
      }
    }),
  )
}

/** How the first rows of a file are read from a source: what each becomes, or why it is set aside. */
export async function previewRequests(
  path: string,
  source: LogSource,
  { zone, now }: { readonly zone: string; readonly now: Instant },
): Promise<Result<readonly PreviewRow[]>> {
  return orRefused(() =>
    onBeginning(path, async (beginning) => {
      const aside: SetAsideRow[] = []
      const log = await openRequestLog(source, {
        path: beginning,
        zone,
        now,
        onSetAside: (row) => void aside.push(row),
      })
      if (!log.ok) throw new ImportRefused(log.code, log.values)
      const taken: PreviewRow[] = []
      for await (const chunk of log.value.requests(tried)) {
        taken.push(...chunk.map(rowOf))
        if (taken.length >= tried && aside.length >= tried) break
      }
      const set = aside.map(({ line, column, value, reason, number }) => {
        return { line, cells: { number: number ?? '' }, aside: { field: column, value, code: reason } }
      })
      return [...taken.slice(0, tried), ...set.slice(0, tried)].toSorted(
        (one, other) => one.line - other.line,
      )
    }),
  )
}

function rowOf(request: ImportedRequest): PreviewRow {
  const entries = entriesOf(request)
  const at = (kind: string) => entries.findLast((entry) => entry.kind === kind)?.happenedAt
  const { due } = request
  const moments = { opened: request.openedAt, completed: at('completed'), due: due?.completion ?? undefined }
  const texts = {
    number: request.number,
    service: request.category,
    unit: request.events[0]?.unit,
    asker: request.asker,
    last: entries.at(-1)?.kind,
  }
  return {
    line: request.line,
    cells: Object.fromEntries([
      ...Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text] as const] : [])),
      ...Object.entries(moments).flatMap(([name, moment]) =>
        moment === undefined ? [] : [[name, new Date(moment).toISOString()] as const],
      ),
    ]),
    aside: null,
  }
}

async function orRefused<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return accept(await work())
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal instanceof ImportRefused) return refuse(refusal.code, refusal.values)
    throw refusal
  }
}
