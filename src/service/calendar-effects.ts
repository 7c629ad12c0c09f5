import type { CalendarEffects, CalendarInstead } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { CompiledCalendar } from '../platform/time/working-time.ts'
import type { ClockReading } from './domain/clock-reading.ts'
import { readClocks } from './reading.ts'
import { runningIn } from './store/running.ts'

/** Requests looked at: who changes a calendar waits for it. */
const lookedAt = 1000

/** Of the requests under way in these units, how many would be due at another moment under another calendar. */
export async function effectsOfCalendar(
  tx: Tx,
  { unitIds, compiled }: CalendarInstead,
  now: Date,
): Promise<CalendarEffects> {
  const found = await runningIn(tx, unitIds, lookedAt + 1)
  const requests = found.slice(0, lookedAt)
  if (requests.length === 0) return { requests: 0, moved: 0, more: false }
  const years = requests.map(({ submittedAt }) => submittedAt.getUTCFullYear())
  const calendar = await compiled(Math.min(...years) - 1, now.getUTCFullYear() + 2)
  const before = await readClocks(tx, requests, now)
  const instead = new Map<string, CompiledCalendar>(unitIds.map((unit) => [unit, calendar]))
  const after = await readClocks(tx, requests, now, instead)
  const moved = requests.filter(({ id }) => said(before.get(id)?.clock) !== said(after.get(id)?.clock))
  return { requests: requests.length, moved: moved.length, more: found.length > lookedAt }
}

/** What people are told of a request's promises: when each is due, and whether it is kept. */
function said(clock: ClockReading | undefined): string {
  const targets = [clock?.response, clock?.completion, ...(clock?.approvals ?? []).map((one) => one.clock)]
  return targets.map((target) => `${target?.status} ${target?.dueAt}`).join()
}
