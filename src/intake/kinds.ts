import type { z } from 'zod'
import type { Role } from '../platform/auth/permission.ts'
import type { Result } from '../platform/http/result.ts'
import type { WorkContext } from '../platform/http/route.ts'
import type { Messages } from '../platform/i18n/messages.ts'
import type { FileLook } from './contract.ts'
import type { Done } from './domain/pace.ts'

/** A sentence of a kind of run by its key, with what it is about; told in the reader's language when it is read. */
export interface Said {
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/**
 * What became of the files. `rows` is the sum of the counts of `parts`, so that everybody can add up that no row was lost; `facts`
 * are further sentences. Their texts are the kind's `part.<name>` and `fact.<code>`.
 */
export interface AccountRecord {
  readonly rows: number
  readonly parts: readonly { readonly name: string; readonly count: number }[]
  readonly facts: readonly Said[]
}

/** Something to be said of one row of a file. Its text is the kind's `remark.<code>`. */
export interface Remark extends Said {
  /** `problem`: the row is not taken. `warning`: it is, but is odd. `change`: what it changes. */
  readonly grade: 'problem' | 'warning' | 'change'
  /** Which file of the run. */
  readonly role?: string
  readonly line?: number
  /** The column by its name in the file. */
  readonly field?: string
  readonly value?: string
}

/** A file of the run, where it lies. */
export interface StagedFile {
  readonly path: string
  /** As whoever sent it calls it. */
  readonly name: string
  readonly bytes: number
}

/** What a kind of run works with: one transaction that is taken back whole where the work is refused, stopped or breaks. */
export interface RunWork<Options> {
  readonly context: WorkContext
  /** `language`: of whoever started it; names that have to be made up are written in it. */
  readonly run: { readonly id: string; readonly startedBy: string; readonly language: 'id' | 'en' }
  readonly options: Options
  readonly files: ReadonlyMap<string, StagedFile>
  /**
   * Tells how far the work is, as often as one likes; it is passed on about once a second. `phase` has the text
   * `phase.<phase>` of the kind. Whoever wants the work stopped stops it here, by what it throws.
   */
  progress(done: Done): void
  /** Keeps a remark, whatever becomes of the transaction; the first hundred thousand of a run are kept. */
  remark(remark: Remark): Promise<void>
}

/** What a look at a run's files works with; nothing is written. */
export interface LookWork<Options> extends Pick<RunWork<Options>, 'options' | 'files'> {
  readonly context: WorkContext
  readonly language: 'id' | 'en'
}

/** One of the first rows: what it becomes, or the cell for which it is set aside (text `remark.<code>` of the kind). */
export interface PreviewRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly aside: { readonly field: string; readonly value: string; readonly code: string } | null
}

/** What a dry run or an import came to; `writable` false: something forbids writing. */
export interface RunOutcome {
  readonly account: AccountRecord
  readonly writable: boolean
}

/** A file to be handed out. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/**
 * A kind of run. Its texts are keyed `name`, `file.<role>`, `phase.<phase>`, `part.<name>`, `fact.<code>`, `remark.<code>`,
 * `failure.<code>` and `standing.<code>`.
 */
export interface RunKind<Options = never> {
  readonly name: string
  /** What whoever starts such a run must be permitted anywhere in the organisation. */
  readonly permit: string
  /** Roles whose browsers hear how far such runs are: those that hold `permit`. Left out: administrators. */
  readonly heardBy?: readonly Role[]
  /**
   * True: what is written depends on who brings it in, as where nobody may decide what is their own. Then whoever began a run alone
   * gives it files, tries and writes it: else somebody could write under another's name what they may not.
   */
  readonly ownHands?: true
  readonly options: z.ZodType<Options>
  /** Files that it takes, and which of them it cannot do without. */
  readonly files: {
    readonly taken: readonly string[]
    readonly needed: readonly string[]
    /** Files of which there is a template and nothing here that could be written in their form. */
    readonly unwritten?: readonly string[]
  }
  readonly texts: Messages
  /** The dry run: does all the work; whatever it writes is taken back, except its remarks. */
  check(work: RunWork<Options>): Promise<Result<RunOutcome>>
  /** The same, kept. */
  write(work: RunWork<Options>): Promise<Result<RunOutcome>>
  /** What was added on top of the run and forbids to undo it; empty: nothing. Left out: such a run cannot be undone. */
  standing?(context: WorkContext, runId: string): Promise<readonly Said[]>
  /** A file to fill in for one of the files taken, with examples. */
  template?(role: string, language: 'id' | 'en'): TextFile | undefined
  /** What is there already, as one of the files taken. */
  exported?(context: WorkContext, role: string, language: 'id' | 'en'): Promise<TextFile | undefined>
  /** Options by which a file that has just come can be read at all. Left out: those of before. */
  suited?(options: Options, file: StagedFile): Promise<Options>
  /** What its file shows of itself; refusals have the text `failure.<code>`. Left out: such a run is not read by a mapping. */
  look?(work: LookWork<Options>): Promise<Result<FileLook>>
  /** How the first rows are read by the options. */
  preview?(work: LookWork<Options>): Promise<Result<readonly PreviewRow[]>>
  /** Removes what the run wrote; asked only where nothing stands on it. */
  undo?(work: RunWork<Options>): Promise<Result<undefined>>
}

const kinds = new Map<string, RunKind>()

/** Hands in, when the process is put together, what can be brought in. */
export function offerRunKinds(offered: readonly RunKind[]): void {
  for (const kind of offered) kinds.set(kind.name, kind)
}

/** Names of the kinds of which somebody may see runs. */
export function kindsFor(may: (permission: string) => boolean): string[] {
  return [...kinds.values()].filter(({ permit }) => may(permit)).map(({ name }) => name)
}

/** A kind of run by its name. */
export function runKind(name: string): RunKind | undefined {
  return kinds.get(name)
}
