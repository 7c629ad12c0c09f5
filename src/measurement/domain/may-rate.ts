/** How long after completion a verdict may be given or changed. */
export const RATING_WINDOW_DAYS = 14

const windowMilliseconds = RATING_WINDOW_DAYS * 24 * 60 * 60 * 1000

/** Why somebody may not rate a request (now). */
export type RatingRefusalCode =
  | 'rating_not_yours'
  | 'rating_request_cancelled'
  | 'rating_request_not_completed'
  | 'rating_completed_elsewhere'
  | 'rating_own_work'
  | 'rating_own_unit'
  | 'rating_already_counted'
  | 'rating_window_closed'

/** Everything the decision looks at; instants in milliseconds since 1970. */
export type RatingQuestion = {
  readonly raterId: string
  readonly now: number
  readonly request: {
    readonly state: 'open' | 'completed' | 'confirmed' | 'cancelled'
    /** Whom the request served: the colleague it was made for, else the asker. */
    readonly servedId: string
    /** The latest completion; null while there is none. */
    readonly completedAt: number | null
    /** Whether that completion came in with an import, and nobody here completed it. */
    readonly completedElsewhere: boolean
  }
  /** Whoever acted on the request for the serving side, was ever assigned to it, or corrected its timeline. */
  readonly workedOnIt: ReadonlySet<string>
  /** Whether the rater held a job in the rated unit, or in one below it, at any time since the request was made. */
  readonly belongsToRatedUnit: boolean
  /** The rater's verdict so far: whether a figure has counted it; null where there is none. */
  readonly earlier: { readonly counted: boolean } | null
}

/**
 * Whether somebody may give or change a verdict on a request. Only the person it served, only once it is completed and
 * within 14 days of that; never on one's own work nor on one's own unit; and never after a figure has counted the verdict,
 * since the figure's next move would show the change. What was completed in another system is not rated here: an import on which
 * a verdict stands could not be taken back, and trying to would tell that there is one.
 */
export function mayRate(question: RatingQuestion): { ok: true } | { ok: false; code: RatingRefusalCode } {
  const code = refusal(question)
  return code === null ? { ok: true } : { ok: false, code }
}

function refusal(question: RatingQuestion): RatingRefusalCode | null {
  const { request, raterId } = question
  if (request.servedId !== raterId) return 'rating_not_yours'
  if (request.state === 'cancelled') return 'rating_request_cancelled'
  if (question.workedOnIt.has(raterId)) return 'rating_own_work'
  if (question.belongsToRatedUnit) return 'rating_own_unit'
  if (question.earlier?.counted === true) return 'rating_already_counted'
  if (request.state === 'open' || request.completedAt === null) return 'rating_request_not_completed'
  if (request.completedElsewhere) return 'rating_completed_elsewhere'
  return question.now > ratingClosesAt(request.completedAt) ? 'rating_window_closed' : null
}

/** The last moment at which a request completed at `completedAt` may be rated; both in milliseconds since 1970. */
export function ratingClosesAt(completedAt: number): number {
  return completedAt + windowMilliseconds
}
