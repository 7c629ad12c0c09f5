import type { BadRow } from '../../platform/tabular/columns.ts'
import type { KindRecord } from '../store/kinds.ts'
import type { ProviderRecord } from '../store/outside-providers.ts'

/** A service by which a row can mean it. */
export interface KnownService {
  readonly id: string
  readonly unitId: string
  readonly unitCode: string
  readonly nameId: string
  readonly retired: boolean
}

/** Beside what files of kinds are read. */
export interface KindsBeside {
  readonly kinds: readonly KindRecord[]
  readonly outside: readonly ProviderRecord[]
  readonly services: readonly KnownService[]
  /** Whether a unit is a place of whoever brings the files in, above one or below it: what is of it, others decide. */
  readonly isOwn: (unitId: string) => boolean
  readonly today: string
  readonly makeId: () => string
}

/** A kind as it will be, and as it was; undefined: it is made. */
export interface KindToKeep {
  readonly before: KindRecord | undefined
  after: KindRecord
}

export interface ProviderToKeep {
  readonly before: ProviderRecord | undefined
  readonly after: ProviderRecord
}

/** How many rows of a file became what; `rows` is the sum of the others. */
export interface FileAccount {
  readonly rows: number
  readonly made: number
  readonly changed: number
  readonly untouched: number
  readonly bad: number
}

/** What a row does, for whoever reads it. */
export interface RowChange {
  readonly file: 'kinds' | 'outside'
  readonly line: number
  readonly fate: 'made' | 'changed'
  readonly name: string
}

export interface KindsPlan {
  /** Those that are made or changed, in the order of the files. */
  readonly kinds: readonly KindToKeep[]
  readonly outside: readonly ProviderToKeep[]
  readonly accounts: Readonly<Record<'kinds' | 'outside', FileAccount>>
  readonly changes: readonly RowChange[]
  readonly bad: readonly BadRow[]
}

/** How many kinds an organisation may have, and outside providers a kind. */
export const mostKinds = 300
export const mostProviders = 20

/** The account of a file by what became of its rows. */
export function accountFor(rows: number, bad: number, changes: readonly RowChange[]): FileAccount {
  const made = changes.filter(({ fate }) => fate === 'made').length
  const changed = changes.length - made
  return { rows, made, changed, untouched: rows - bad - made - changed, bad }
}
