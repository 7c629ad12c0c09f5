import { useNow } from '../formats/use-now.ts'
import { useFilters } from '../shell/address.ts'
import { useSession } from '../session/session.ts'
import type { PeriodKind } from './period-steps.ts'
import { dayIn, isDay, periodAround, type PeriodStart } from './period-steps.ts'

const kinds = ['month', 'week', 'quarter', 'year'] as const satisfies readonly PeriodKind[]

/** The period that the address names, and how to go to another. */
export interface ChosenPeriod {
  readonly shown: PeriodStart
  readonly running: boolean
  /** Today, in the organisation's zone. */
  readonly today: string
  /** Stays out of the address while it is the running one, so that a link to now stays one. */
  readonly choose: (period: PeriodStart) => void
  /** What the endpoints want to know. */
  readonly query: { readonly period: PeriodKind; readonly start: string | undefined }
  /** The same as the part of an address after `?`, for pages that show the same kind where theirs does not say. */
  readonly search: string
}

/** The period of a page, kept in its address; `usual` is the kind that the page shows where its address does not say. */
export function usePeriod(usual: PeriodKind = 'month'): ChosenPeriod {
  const { organisation } = useSession()
  const [filters, setFilters] = useFilters({
    period: [usual, ...kinds.filter((kind) => kind !== usual)],
    start: '',
  })
  const today = dayIn(organisation.zone, useNow())
  const kind = filters.period
  const asked = isDay(filters.start) && filters.start <= today ? filters.start : today
  const shown = periodAround(kind, asked)
  const running = shown.start === periodAround(kind, today).start
  const start = running ? undefined : shown.start
  const search = new URLSearchParams({
    ...(kind !== usual && { period: kind }),
    ...(start !== undefined && { start }),
  })
  return {
    shown,
    running,
    today,
    choose: (period) => {
      const now = period.start === periodAround(period.kind, today).start
      setFilters({ period: period.kind, start: now ? '' : period.start })
    },
    query: { period: kind, start },
    search: search.size === 0 ? '' : `?${search.toString()}`,
  }
}
