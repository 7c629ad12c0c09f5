import { instant } from '../src/platform/time/instants.ts'
import { everyDay, type WorkingCalendar } from '../src/platform/time/working-calendar.ts'
import { compileCalendar, type CompiledCalendar } from '../src/platform/time/working-time.ts'
import { readClock } from '../src/service/domain/clock.ts'
import { effectiveTimeline } from '../src/service/domain/effective-timeline.ts'
import type { EventFact, TimelineEvent } from '../src/service/domain/timeline.ts'

// Reads the clocks of as many requests as the real log holds, from their rows, and compares with the least that any
// reader has to do: visit every row in order of time and add up what lies between.

const requests = 25_000
const goals = { seconds: 2, timesPlainLoop: 40 }

const facts: readonly EventFact[] = [
  { kind: 'submitted' },
  { kind: 'accepted' },
  { kind: 'handed_on' },
  { kind: 'paused', whose: 'asker', reason: 'Waiting for the asker' },
  { kind: 'resumed' },
  { kind: 'completed' },
]
const units = Array.from({ length: 78 }, (_, index) => `unit ${index}`)
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin']

function officeIn(zone: string): WorkingCalendar {
  const usual = [
    { start: 480, end: 720 },
    { start: 780, end: 1020 },
  ]
  const friday = [{ start: 480, end: 690 }, ...usual.slice(1)]
  return { zone, week: { ...everyDay(usual), 5: friday, 6: [], 7: [] }, days: new Map() }
}

/** The same numbers in every run (Park & Miller 1988). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function madeUp(): TimelineEvent[][] {
  const random = seeded(20_261_122)
  const opening = Date.UTC(2026, 0, 5)
  return Array.from({ length: requests }, (_, request) => {
    let happened = opening + random(300 * 86_400_000)
    let unitId = units[random(units.length)] ?? ''
    return facts.map((fact, index) => {
      happened += random(2 * 86_400_000)
      if (fact.kind === 'handed_on') unitId = units[random(units.length)] ?? ''
      const at = instant(happened)
      const header = { happenedAt: at, recordedAt: at, actorId: 'p1', assigneeId: null, unitId }
      return { id: `${request}-${index}`, ...header, ...fact }
    })
  })
}

function readAll(all: readonly TimelineEvent[][], calendars: ReadonlyMap<string, CompiledCalendar>): number {
  const promise = { responseMinutes: 60, completionMinutes: 960 }
  const pauseRules = new Set(['asker'] as const)
  const now = instant(Date.UTC(2026, 11, 31))
  const calendarOf = (unitId: string) => calendars.get(unitId) ?? compileCalendar(officeIn('UTC'))
  let used = 0
  for (const rows of all) {
    const question = { timeline: effectiveTimeline(rows), promise, calendarOf, pauseRules, now }
    used += readClock(question).completion.usedMilliseconds
  }
  return used
}

function plainLoop(all: readonly TimelineEvent[][]): number {
  let elapsed = 0
  for (const rows of all) {
    const ordered = rows.toSorted((one, other) => one.happenedAt - other.happenedAt)
    for (const [index, row] of ordered.entries())
      elapsed += row.happenedAt - (ordered[index - 1] ?? row).happenedAt
  }
  return elapsed
}

/** The best of several runs in milliseconds: what disturbs a run only ever makes it longer. */
function timed(runs: number, work: () => number): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    if (work() < 0) throw new Error('Time ran backwards')
    return performance.now() - begun
  })
  return Math.min(...times)
}

const all = madeUp()
const cold = new Map(
  units.map((unit, index) => [unit, compileCalendar(officeIn(zones[index % zones.length] ?? 'UTC'))]),
)
const first = timed(1, () => readAll(all, cold))
const warm = timed(5, () => readAll(all, cold))
const plain = timed(15, () => plainLoop(all))
const ratio = warm / plain
const perSecond = Math.round((requests * facts.length) / (warm / 1000))

console.log(
  `clock: ${requests} requests × ${facts.length} events, ${units.length} units in ${zones.length} zones`,
)
console.log(
  `  first reading, calendars not warm  ${first.toFixed(0)} ms  (goal < ${goals.seconds * 1000} ms)`,
)
console.log(
  `  reading again                      ${warm.toFixed(0)} ms, ${perSecond.toLocaleString('en')} events/s`,
)
console.log(`  plain loop over the same events    ${plain.toFixed(1)} ms`)
console.log(`  ratio                              ${ratio.toFixed(1)} (goal < ${goals.timesPlainLoop})`)
if (first > goals.seconds * 1000 || ratio > goals.timesPlainLoop) {
  console.log('clock: goal missed')
  process.exitCode = 1
}
