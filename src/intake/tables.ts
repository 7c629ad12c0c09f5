import type { ColumnType, Generated } from 'kysely'
import type { Pace } from './domain/pace.ts'
import type { RunState } from './domain/moves.ts'
import type { AccountRecord, Said } from './kinds.ts'

type Json<Value> = ColumnType<Value, string, string>

type RunTableRow = {
  organisationId: Generated<string>
  id: string
  kind: string
  state: RunState
  writable: Generated<boolean>
  options: Json<Record<string, unknown>>
  startedBy: string
  /** Of whoever started it: names that have to be made up are written in it. */
  language: 'id' | 'en'
  madeAt: Date
  changedAt: Date
  checkedAt: Date | null
  finishedAt: Date | null
  askedAt: Date | null
  attempts: Generated<number>
  stopWanted: Generated<boolean>
  progress: ColumnType<Pace | null, string | null, string | null>
  account: ColumnType<AccountRecord | null, string | null, string | null>
  failure: ColumnType<Said | null, string | null, string | null>
}

type RunFileRow = {
  organisationId: Generated<string>
  runId: string
  role: string
  /** Null: it was removed from the store. */
  id: string | null
  name: string
  bytes: number
  receivedAt: Date
}

type RemarkRow = {
  organisationId: Generated<string>
  runId: string
  number: number
  grade: 'problem' | 'warning' | 'change'
  role: string | null
  line: number | null
  field: string | null
  value: string | null
  code: string
  arguments: Record<string, string | number>
}

/** Tables of this slice. */
export type IntakeTables = {
  'intake.runs': RunTableRow
  'intake.runFiles': RunFileRow
  'intake.remarks': RemarkRow
}
