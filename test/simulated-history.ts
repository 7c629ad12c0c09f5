import { bankOf, type Bank } from '../src/main/demonstration/bank/bank.ts'
import { historyOf, type BankRequest, type HistoryFrame } from '../src/main/demonstration/bank/history.ts'
import type { BankEvent } from '../src/main/demonstration/bank/way.ts'
import type { BankSize } from '../src/main/demonstration/bank/size.ts'
import { branchCalendar } from '../src/main/demonstration/units.ts'
import { workingCalendar } from '../src/organisation/domain/calendars.ts'
import { officeWeek } from '../src/organisation/founding.ts'
import { instant, instantFromIso, type Instant } from '../src/platform/time/instants.ts'
import { compileCalendar } from '../src/platform/time/working-time.ts'
import type { ClockReading } from '../src/service/domain/clock-reading.ts'
import { readClock } from '../src/service/domain/clock.ts'
import { effectiveTimeline } from '../src/service/domain/effective-timeline.ts'
import type { TimelineEvent } from '../src/service/domain/timeline.ts'
import type { CompletedRow, VerdictRow } from './planted-facts.ts'

const [office, branch] = [officeWeek, branchCalendar.week].map((week) =>
  compileCalendar(workingCalendar({ zone: 'Asia/Jakarta', week, days: [] }, [])),
)

/** A history that ends at a moment, in a bank without public holidays. */
export function frameUntil(iso: string): HistoryFrame {
  const until = instantFromIso(iso)
  if (until === undefined || office === undefined || branch === undefined) throw new Error(iso)
  return { until, calendarOf: (unit) => (unit.startsWith('CB') ? branch : office) }
}

/** A whole history in memory. */
export function tell(size: BankSize, frame: HistoryFrame): { bank: Bank; requests: BankRequest[] } {
  const bank = bankOf(size)
  return { bank, requests: [...historyOf(bank, frame)] }
}

/** An event as the service slice's domain reads it. */
export function timelineEventOf(event: BankEvent): TimelineEvent {
  const { id, kind, at, actor, unit: unitId, assignee } = event
  const header = {
    id,
    happenedAt: at,
    recordedAt: at,
    actorId: actor?.key ?? null,
    unitId,
    assigneeId: assignee?.key ?? null,
  }
  if (kind === 'paused') return { ...header, kind, whose: event.whose ?? 'own', reason: event.text ?? '' }
  if (kind === 'confirmed') return { ...header, kind, by: actor === null ? 'itself' : 'asker' }
  return { ...header, kind }
}

/** The clocks of a request, as the product reads them from its timeline. */
export function clockOf({ service, priority, events }: BankRequest, frame: HistoryFrame): ClockReading {
  const [responseMinutes, completionMinutes] = service.promises[priority]
  return readClock({
    timeline: effectiveTimeline(events.map(timelineEventOf)),
    promise: { responseMinutes, completionMinutes },
    calendarOf: frame.calendarOf,
    pauseRules: new Set(service.stopsClock),
    now: frame.until,
  })
}

/** What `findPlanted` looks at, read from timelines and verdicts; months are counted again, from the submission. */
export function rowsOf(
  requests: readonly BankRequest[],
  frame: HistoryFrame,
): { verdicts: VerdictRow[]; completed: CompletedRow[] } {
  const verdicts: VerdictRow[] = []
  const completed: CompletedRow[] = []
  for (const request of requests) {
    const { service, priority, verdict, at } = request
    const { completion, completedAt } = clockOf(request, frame)
    if (completedAt !== null) {
      const promised = service.promises[priority][1]
      const used = completion.usedMilliseconds / 60_000
      completed.push({ unit: service.unit, kept: completion.status === 'kept', promised, used })
    }
    if (verdict === null) continue
    const { rater, satisfaction } = verdict
    const month = monthOf(at, frame.until)
    const whose = { unit: service.unit, service: service.key, rater: rater.key, raterUnit: rater.unit }
    verdicts.push({ ...whose, priority, month, satisfaction })
  }
  return { verdicts, completed }
}

/** The month, from 1, of a moment in the eighteen months before the day of another. */
export function monthOf(at: number, until: Instant): number {
  const day = (milliseconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant(milliseconds))
      .toZonedDateTimeISO('Asia/Jakarta')
      .toPlainDate()
  const passed = day(until).subtract({ months: 18 }).until(day(at), { largestUnit: 'month' })
  return Math.min(18, 1 + passed.months)
}
