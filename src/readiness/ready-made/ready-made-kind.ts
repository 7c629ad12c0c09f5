import type { BothLanguages } from '../../platform/http/endpoint.ts'

/** A kind of credential that an organisation can take over as it stands, and change afterwards. */
export interface ReadyMadeKind {
  /** Its name among ready-made kinds; ladders and classes refer to it. */
  readonly key: string
  readonly name: BothLanguages
  readonly issuer: BothLanguages
  /** Null: the day on the document alone says until when it is valid. */
  readonly validityMonths: number | null
  /** From so many days before its end on it can be renewed. */
  readonly renewalDays: number
  readonly minimumAge: number | null
  readonly prerequisite: { readonly keys: readonly string[]; readonly months: number } | null
  readonly includes: readonly string[]
  /** Whether an assessment ends with K (competent) or BK (not yet competent). */
  readonly assessed: boolean
}

/** Kinds of one origin. */
export interface ReadyMadeGroup {
  readonly key: string
  readonly name: BothLanguages
  /** Where the rules are written; shown beside them. */
  readonly source: BothLanguages
  readonly kinds: readonly ReadyMadeKind[]
}
