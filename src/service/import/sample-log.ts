import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import type { ImportAccount, ImportedRequest, SetAsideRow } from './imported.ts'
import { readServiceNowLog, type ReadOptions } from './read-service-now-log.ts'

/** For tests: the cells of one row by column; what is left out has a likely value. */
export type SampleRow = Readonly<Record<string, string>>

export const sampleColumns = [
  'number',
  'incident_state',
  'reassignment_count',
  'reopen_count',
  'sys_mod_count',
  'made_sla',
  'caller_id',
  'opened_at',
  'sys_updated_by',
  'sys_updated_at',
  'contact_type',
  'location',
  'category',
  'subcategory',
  'priority',
  'assignment_group',
  'assigned_to',
  'closed_code',
  'resolved_by',
  'resolved_at',
  'closed_at',
]

const likely: SampleRow = {
  number: 'INC1',
  incident_state: 'New',
  reassignment_count: '0',
  reopen_count: '0',
  sys_mod_count: '0',
  made_sla: 'true',
  caller_id: 'Caller 1',
  opened_at: '29/2/2016 08:00',
  sys_updated_by: 'Updated by 1',
  sys_updated_at: '29/2/2016 08:05',
  contact_type: 'Phone',
  location: 'Location 1',
  category: 'Category 1',
  subcategory: 'Subcategory 1',
  priority: '3 - Moderate',
  assignment_group: 'Group 1',
  assigned_to: '?',
  closed_code: 'code 1',
  resolved_by: 'Resolved by 1',
  resolved_at: '1/3/2016 09:00',
  closed_at: '6/3/2016 09:00',
}

/** The text of a log in the layout that the format's own export has. */
export function sampleLog(
  rows: readonly SampleRow[],
  layout: { separator?: string; newline?: string; columns?: readonly string[] } = {},
): string {
  const columns = layout.columns ?? sampleColumns
  const cells = rows.map((row) => columns.map((column) => row[column] ?? likely[column] ?? ''))
  return stringify([[...columns], ...cells], {
    delimiter: layout.separator ?? ',',
    record_delimiter: layout.newline ?? '\n',
  })
}

/** An incident of one row for each step, a minute apart: the cells that change stay changed. */
export function sampleIncident(number: string, steps: readonly SampleRow[]): SampleRow[] {
  let cells: SampleRow = { number }
  return steps.map((step, index) => {
    const minute = String(5 + index).padStart(2, '0')
    cells = { ...cells, sys_mod_count: String(index), sys_updated_at: `29/2/2016 08:${minute}`, ...step }
    return cells
  })
}

/** Keeps files for the time of one test. */
export async function withFile<Value>(
  content: string | Buffer,
  read: (path: string) => Promise<Value>,
  name = 'log.csv',
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-import-'))
  try {
    const path = join(folder, name)
    await writeFile(path, content)
    return await read(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export function packed(text: string): Buffer {
  return gzipSync(text)
}

export interface WholeReading {
  readonly requests: readonly ImportedRequest[]
  readonly account: ImportAccount
  readonly setAside: readonly SetAsideRow[]
}

/** Reads a whole file; throws the refusal's code where there is one. */
export async function readWhole(path: string, options: Partial<ReadOptions> = {}): Promise<WholeReading> {
  const setAside: SetAsideRow[] = []
  const opened = await readServiceNowLog({
    path,
    zone: 'Asia/Jakarta',
    onSetAside: (row) => void setAside.push(row),
    ...options,
  })
  if (!opened.ok) throw new Error(opened.code)
  const requests: ImportedRequest[] = []
  for await (const chunk of opened.value.requests()) requests.push(...chunk)
  return { requests, account: opened.value.account(), setAside }
}

/** Reads a text as a file. */
export function readText(text: string | Buffer, options: Partial<ReadOptions> = {}): Promise<WholeReading> {
  return withFile(text, (path) => readWhole(path, options))
}
