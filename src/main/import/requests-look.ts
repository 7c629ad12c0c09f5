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
import { unitFinder, unitsByWord, wordOf, type KnownUnit } from './known-units.ts'

/** Cells of a column that are shown as examples, and rows that are tried. */
const examples = 3
const tried = 20

/** What the beginning of a file shows: its columns, and a first mapping of them. */
export async function lookAtRequests(
  { path, name }: { readonly path: string; readonly name: string },
  units: readonly KnownUnit[],
  language: 'id' | 'en',
): Promise<Result<FileLook>> {
  const unitWords = unitWordsBy(units)
  return orRefused(() =>
    onBeginning(path, async (beginning, isWhole) => {
      const look = await lookAtFile(beginning)
      const system = name.replace(/([.][a-z]{2,4}){1,2}$/iu, '')
      const columns = look.columns.map(({ name: heading, values, words, dates, examples: cells }) => ({
        name: heading,
        examples: cells.slice(0, examples),
        values: values === undefined ? null : [...values],
        units: words === undefined ? null : words.map(unitWords),
        dates: [...dates],
      }))
      const draft = parse(draftMapping(look, system, language)) as Draft
      return { isWhole, columns, draft: withUnits(draft, columns) }
    }),
  )
}

type Draft = Readonly<Record<string, unknown>> & {
  readonly columns?: Readonly<Record<string, unknown>> | null
}

function unitWordsBy(units: readonly KnownUnit[]) {
  const find = unitFinder(units)
  const byWord = unitsByWord(units)
  return (word: string) => {
    const unit = find(word)
    if (unit === undefined) return { word, unit: null }
    const { nameId, nameEn, code } = unit
    return { word, unit: { word: wordOf(unit, byWord), name: { id: nameId, en: nameEn }, code } }
  }
}

/** The first mapping, with a table of the words that are likely to mean units. */
function withUnits(draft: Draft, columns: FileLook['columns']): Record<string, unknown> {
  const column = draft.columns?.['unit']
  const found = columns.find(({ name }) => name === column)?.units ?? []
  const values = found.flatMap(({ word, unit }) => (unit === null ? [] : [[word, unit.word] as const]))
  if (values.length === 0) return draft
  const unit = { column, values: Object.fromEntries(values), others: 'keep' }
  return { ...draft, columns: { ...draft.columns, unit } }
}

interface PreviewOptions {
  readonly zone: string
  readonly now: Instant
  /** What the unit that a word means is called here; the word itself where there is none yet. */
  readonly unitName: (word: string) => string
}

/** How the first rows of a file are read from a source: what each becomes, or why it is set aside. */
export async function previewRequests(
  path: string,
  source: LogSource,
  { zone, now, unitName }: PreviewOptions,
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
        taken.push(...chunk.map((request) => rowOf(request, unitName)))
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

function rowOf(request: ImportedRequest, unitName: (word: string) => string): PreviewRow {
  const entries = entriesOf(request)
  const at = (kind: string) => entries.findLast((entry) => entry.kind === kind)?.happenedAt
  const { due } = request
  const unit = request.events[0]?.unit
  const moments = { opened: request.openedAt, completed: at('completed'), due: due?.completion ?? undefined }
  const texts = {
    number: request.number,
    service: request.category,
    unit: unit && unitName(unit),
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
