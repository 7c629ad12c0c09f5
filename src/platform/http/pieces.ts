import { createHash } from 'node:crypto'
import type { Problem } from './problem.ts'
import { accept, type Refusal, type Result } from './result.ts'

/** One of several things that a write does one by one: by which name the answer speaks of it, and the input for it alone. */
export interface Piece<Input = unknown> {
  readonly name: string
  readonly input: Input
}

/** What came of one piece. */
export type PieceOutcome =
  | { readonly name: string; readonly ok: true; readonly value: unknown }
  | { readonly name: string; readonly ok: false; readonly refusal: Refusal }

/** What an endpoint of several pieces answers, as `piecesOf` describes it. */
export interface GatheredPieces {
  readonly done: readonly unknown[]
  readonly refused: readonly { readonly name: string; readonly code: string; readonly reason: string }[]
}

/** Refusals that speak of the whole: the act is not the actor's at all, or its words are wrong. */
const ofTheWhole = ['validation_failed', 'idempotency_key_reused', 'not_permitted', 'not_found']

/**
 * Joins what came of the pieces. Where nothing could be done and every refusal speaks of the act as such, the whole is refused
 * the same way: what one may not see looks absent, and bad input names its field.
 */
export function gatherPieces(
  outcomes: readonly PieceOutcome[],
  problemOf: (refusal: Refusal) => Problem,
): Result<GatheredPieces> {
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))
  const weightiest = refusals.toSorted((a, b) => ofTheWhole.indexOf(a.code) - ofTheWhole.indexOf(b.code))[0]
  if (
    weightiest !== undefined &&
    refusals.length === outcomes.length &&
    refusals.every(({ code }) => ofTheWhole.includes(code))
  )
    return weightiest
  return accept({
    done: outcomes.flatMap((outcome) =>
      outcome.ok ? (outcome.value as { readonly done: readonly unknown[] }).done : [],
    ),
    refused: outcomes.flatMap((outcome) => {
      if (outcome.ok) return []
      const { code, detail } = problemOf(outcome.refusal)
      return [{ name: outcome.name, code, reason: detail }]
    }),
  })
}

/** Under which key one piece of a write is kept for sending it again. */
export function pieceKey(key: string, name: string): string {
  return createHash('sha256').update(`${key}\n${name}`).digest('hex')
}
