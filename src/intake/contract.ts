import { z } from 'zod'
import { instant, pageOf, pageQuery, type Endpoints } from '../platform/http/endpoint.ts'
import { personName } from '../organisation/contract.ts'
import { runStates } from './domain/moves.ts'

export const importId = z.uuid().brand<'ImportId'>()
export type ImportId = z.output<typeof importId>

/** How many remarks of a run are kept and listed; its account counts all rows. */
export const mostRemarks = 100_000

/** Bytes that a file to be brought in may have: years of requests of a large company. */
export const mostImportBytes = 512 * 1024 * 1024

/** Where work under way is. `rate`: units of work a second; null where it cannot be told yet. */
const progress = z.object({
  phase: z.string(),
  label: z.string(),
  done: z.number(),
  total: z.number(),
  rate: z.number().nullable(),
  secondsLeft: z.number().nullable(),
})

/** What became of the rows: `rows` is the sum of the counts of `parts`. Texts are in the reader's language. */
const account = z.object({
  rows: z.number().int(),
  parts: z.array(z.object({ name: z.string(), label: z.string(), count: z.number().int() })),
  facts: z.array(z.object({ code: z.string(), text: z.string() })),
})

export const importView = z.object({
  id: importId,
  kind: z.string(),
  kindName: z.string(),
  state: z.enum(runStates),
  options: z.record(z.string(), z.unknown()),
  /** Files by what they are to this kind of import; `name` null: not uploaded. `kept` false: removed after the work. */
  files: z.array(
    z.object({
      role: z.string(),
      label: z.string(),
      needed: z.boolean(),
      name: z.string().nullable(),
      bytes: z.number().int().nullable(),
      kept: z.boolean(),
      /** Whether there is a file to fill in for it, and one of what is there already. */
      template: z.boolean(),
      exported: z.boolean(),
    }),
  ),
  startedBy: personName.nullable(),
  madeAt: instant,
  changedAt: instant,
  checkedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  progress: progress.nullable(),
  account: account.nullable(),
  /** Remarks by grade, of the last dry run or of the import; `more`: no more of them were kept. */
  remarks: z.object({
    problem: z.number().int(),
    warning: z.number().int(),
    change: z.number().int(),
    more: z.boolean(),
  }),
  /** Why the last work came to nothing. */
  failure: z.object({ code: z.string(), text: z.string() }).nullable(),
  may: z.object({
    change: z.boolean(),
    check: z.boolean(),
    write: z.boolean(),
    stop: z.boolean(),
    discard: z.boolean(),
    undo: z.boolean(),
  }),
})
export type ImportView = z.output<typeof importView>

export const remarkRow = z.object({
  number: z.number().int(),
  grade: z.enum(['problem', 'warning', 'change']),
  /** The file by its label. */
  file: z.string().nullable(),
  line: z.number().int().nullable(),
  field: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  reason: z.string(),
})
export type RemarkRow = z.output<typeof remarkRow>

const bothTexts = z.object({ id: z.string(), en: z.string() })

/** What the beginning of a file shows of itself; `isWhole`: the file has no more. */
const fileLook = z.object({
  isWhole: z.boolean(),
  columns: z.array(
    z.object({
      name: z.string(),
      /** The first distinct cells. */
      examples: z.array(z.string()),
      /** All of them, where they are few. */
      values: z.array(z.string()).nullable(),
      /** All of them as words for units, each with the unit that it is by name or code; null where they are too many. */
      units: z
        .array(
          z.object({
            word: z.string(),
            unit: z.object({ word: z.string(), name: bothTexts, code: z.string() }).nullable(),
          }),
        )
        .nullable(),
      /** Formats by which its cells are times. */
      dates: z.array(z.string()),
    }),
  ),
  /** A mapping by which the file could be read; to be looked at by people. */
  draft: z.record(z.string(), z.unknown()),
})
export type FileLook = z.output<typeof fileLook>

const previewView = z.object({
  /** Why nothing can be read by these options, in the reader's language. */
  refusal: z.string().nullable(),
  /** The first rows: what each becomes (instants in ISO 8601), or the cell for which it is set aside. */
  rows: z.array(
    z.object({
      line: z.number().int(),
      cells: z.record(z.string(), z.string()),
      aside: z.object({ field: z.string(), value: z.string(), reason: z.string() }).nullable(),
    }),
  ),
})
export type PreviewView = z.output<typeof previewView>

const options = z.record(z.string().max(80), z.unknown())
const ofOne = z.object({ importId })
const ofFile = z.object({ importId, role: z.string().regex(/^[a-z][a-zA-Z_]{0,30}$/) })
const ofKind = z.object({ kind: z.string().max(40), role: z.string().max(40) })
const grade = z.enum(['problem', 'warning', 'change'])

/** Bringing files in: made, filled, tried, written, undone. */
export const intakeEndpoints = {
  'GET /imports': {
    summary: 'Imports of the organisation, the latest first',
    query: pageQuery,
    output: pageOf(importView),
  },
  'POST /imports': {
    summary: 'Begin an import of a kind; its files follow',
    body: z.object({ kind: z.string().max(40), options: options.default({}) }),
    output: importView,
    made: true,
  },
  'GET /imports/:importId': {
    summary: 'One import: how far it is, and what came of it',
    params: ofOne,
    output: importView,
  },
  'PUT /imports/:importId/options': {
    summary: 'Say how the files are to be read; a dry run has to follow',
    params: ofOne,
    body: z.object({ options }),
    output: importView,
  },
  'POST /imports/:importId/files/:role': {
    summary: 'Upload a file of an import, in place of the one before; a dry run has to follow',
    params: ofFile,
    output: importView,
    made: true,
    format: 'upload',
    mostBytes: mostImportBytes,
  },
  'DELETE /imports/:importId/files/:role': {
    summary: 'Take a file out of an import',
    params: ofFile,
    output: importView,
  },
  'GET /imports/:importId/look': {
    summary: 'What the beginning of an import’s file shows: its columns, and a first mapping of them',
    params: ofOne,
    output: fileLook,
  },
  'GET /imports/:importId/preview': {
    summary: 'How the first rows of an import’s file are read by its options',
    params: ofOne,
    output: previewView,
  },
  'POST /imports/:importId/check': {
    summary: 'Start the dry run: all the work, with nothing kept of it but its account',
    params: ofOne,
    output: importView,
  },
  'POST /imports/:importId/write': {
    summary: 'Start writing what the dry run found writable: all of it or nothing',
    params: ofOne,
    output: importView,
  },
  'POST /imports/:importId/stop': {
    summary: 'Stop the dry run or the writing under way; nothing of it is kept',
    params: ofOne,
    output: importView,
  },
  'POST /imports/:importId/discard': {
    summary: 'Give up an import that was not written; its files are removed',
    params: ofOne,
    output: importView,
  },
  'POST /imports/:importId/undo': {
    summary: 'Start undoing an import that was written, while nothing was added on top of it',
    params: ofOne,
    output: importView,
  },
  'GET /imports/:importId/standing': {
    summary: 'What was added on top of an import and forbids to undo it',
    params: ofOne,
    output: z.object({ rows: z.array(z.object({ code: z.string(), text: z.string() })) }),
  },
  'GET /imports/:importId/remarks': {
    summary: 'What an import has to say of single rows, in the order in which it met them',
    params: ofOne,
    query: pageQuery.extend({ grade: grade.optional() }),
    output: pageOf(remarkRow),
  },
  'GET /imports/:importId/remarks.csv': {
    summary: 'The same as a table',
    params: ofOne,
    query: z.object({ grade: grade.optional() }),
    output: z.string(),
    format: 'csv',
  },
  'GET /import-kinds/:kind/templates/:role': {
    summary: 'A file to fill in for an import of this kind, with examples in the reader’s language',
    params: ofKind,
    output: z.string(),
    format: 'csv',
  },
  'GET /import-kinds/:kind/export/:role': {
    summary: 'What is there, in the form in which an import of this kind takes it',
    params: ofKind,
    output: z.string(),
    format: 'csv',
  },
} as const satisfies Endpoints
export type IntakeEndpoints = typeof intakeEndpoints
