import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeWeek } from '../../organisation/founding.ts'
import { workingCalendar } from '../../organisation/domain/calendars.ts'
import { mayRate } from '../../measurement/domain/may-rate.ts'
import { instant, instantFromIso, millisecondsPerDay } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { compileCalendar } from '../../platform/time/working-time.ts'
import { serviceBody } from '../../service/contract.ts'
import { mayAppend } from '../../service/domain/appending.ts'
import { effectiveTimeline } from '../../service/domain/effective-timeline.ts'
import { checkAnswers } from '../../service/domain/form.ts'
import { standingAt } from '../../service/domain/request-standing.ts'
import { termsProblems } from '../../service/domain/terms.ts'
import type { TimelineEvent } from '../../service/domain/timeline.ts'
import { workersOf } from '../../service/domain/workers.ts'
import { people, personKeys, type PersonKey } from './people.ts'
import { promisesOf, reasonsOf } from './services/offered.ts'
import { serviceKeys, services } from './services/services.ts'
import { tellStory, type Story, type StoryRequest } from './story.ts'
import { branchCalendar, servingUnits, units, type UnitKey } from './units.ts'
import type { StoryEvent } from './world.ts'

const office = compileCalendar(workingCalendar({ zone: 'Asia/Jakarta', week: officeWeek, days: [] }, []))
const kenanga = compileCalendar(
  workingCalendar({ zone: 'Asia/Jakarta', week: branchCalendar.week, days: [] }, []),
)
const calendarOf = (unit: UnitKey) => (unit.startsWith('KNG') ? kenanga : office)

/** Times of day and week at which somebody may start the program for the first time. */
const moments = [
  '2026-11-25T04:30:00Z',
  '2026-11-22T05:00:00Z',
  '2026-03-02T01:00:00Z',
  '2027-01-01T20:00:00Z',
].map((iso) => {
  const at = instantFromIso(iso)
  if (at === undefined) throw new Error(iso)
  return at
})
const stories = moments.map((now) => ({ now, story: tellStory(1, now, calendarOf) }))
const all = stories.flatMap(({ now, story }) => story.requests.map((request) => ({ now, request })))

function rowOf(event: StoryEvent): TimelineEvent {
  const { id, kind, at, actor: actorId, unit: unitId, assignee: assigneeId } = event
  const header = { id, happenedAt: at, recordedAt: at, actorId, unitId, assigneeId }
  if (kind === 'paused') return { ...header, kind, whose: event.whose ?? 'own', reason: event.text ?? '' }
  if (kind === 'confirmed') return { ...header, kind, by: actorId === null ? 'itself' : 'asker' }
  return { ...header, kind }
}

function standingOf({ events }: StoryRequest, now: number) {
  return standingAt(effectiveTimeline(events.map(rowOf)), instant(now))
}

describe('the plan of the demonstration', () => {
  it('has forty people in thirteen units, and every unit has one head', () => {
    expect(personKeys).toHaveLength(40)
    expect(new Set(personKeys.map((key) => people[key].name)).size).toBe(40)
    const heads = personKeys.filter((key) => 'head' in people[key]).map((key) => people[key].unit)
    expect(heads.toSorted()).toEqual(Object.keys(units).toSorted())
  })

  it('has one steward, one auditor and one administrator, none of whom heads a unit', () => {
    const granted = personKeys.flatMap((key) => ('role' in people[key] ? [people[key].role] : []))
    expect(new Set(granted)).toEqual(new Set(['administrator', 'auditor', 'steward']))
    expect(granted).toHaveLength(3)
    expect(personKeys.filter((key) => 'role' in people[key] && 'head' in people[key])).toEqual([])
  })

  it('offers twelve services that the product would accept, with every kind of question among them', () => {
    expect(serviceKeys).toHaveLength(12)
    for (const key of serviceKeys) {
      const { name, description, doneWell, form, stopsClock } = services[key]
      const reasons = reasonsOf(key).map(({ text }) => ({ text }))
      const body = {
        name,
        description,
        doneWell,
        form,
        stopsClock,
        promises: promisesOf(key),
        askerUnitIds: [],
        reasons,
      }
      expect(serviceBody.safeParse(body).error, key).toBeUndefined()
      expect(termsProblems({ form: [...form], promises: promisesOf(key) }), key).toEqual([])
    }
    const kinds = new Set(serviceKeys.flatMap((key) => services[key].form.map((field) => field.kind)))
    expect([...kinds].toSorted()).toEqual([
      'date',
      'file',
      'long_text',
      'number',
      'one_choice',
      'person',
      'several_choices',
      'short_text',
      'unit',
    ])
  })
})

describe('the story of the demonstration', () => {
  it('is the same for the same seed and moment, and another for another seed', () => {
    const [{ now, story }] = stories as [{ now: (typeof moments)[number]; story: Story }]
    expect(tellStory(1, now, calendarOf)).toEqual(story)
    expect(tellStory(2, now, calendarOf)).not.toEqual(story)
  })

  it('holds a few hundred requests of the last six weeks, none of tomorrow', () => {
    for (const { now, story } of stories) {
      expect(story.requests.length).toBeGreaterThan(350)
      expect(story.requests.length).toBeLessThan(500)
      const first = Math.min(...story.requests.map(({ at }) => at))
      expect(now - first).toBeLessThan(43 * millisecondsPerDay)
      expect(all.every((one) => one.request.events.every(({ at }) => at <= one.now))).toBe(true)
    }
  })

  it('has only timelines that could have come about act by act', () => {
    for (const { request } of all) {
      const [first, ...others] = request.events.map(rowOf)
      const rows = first === undefined ? [] : [first]
      for (const row of others) {
        const appended = mayAppend(rows, row, row.happenedAt)
        expect(
          appended.ok,
          `${request.service} ${row.kind} after ${rows.map(({ kind }) => kind).join(' ')}`,
        ).toBe(true)
        rows.push(row)
      }
    }
  })

  it('answers every form as the product would accept it', () => {
    const id = '0193c0de-0000-7000-8000-000000000001'
    for (const { request } of all) {
      const { form } = services[request.service]
      const answers = Object.fromEntries(
        Object.entries(request.answers).map(([key, value]) => {
          const kind = form.find((field) => field.key === key)?.kind
          return [key, kind === 'person' || kind === 'unit' ? id : value]
        }),
      ) as Parameters<typeof checkAnswers>[1]
      expect(checkAnswers(form, answers).ok, request.service).toBe(true)
      expect(services[request.service].promises[request.priority]).toBeDefined()
    }
  })

  it('lets nobody rate their own work or unit, nor outside the two weeks, and about three in five rate', () => {
    for (const { request, now } of all) {
      const { verdict } = request
      if (verdict === null) continue
      const rows = request.events.map(rowOf)
      const timeline = effectiveTimeline(rows)
      const completed = request.events.findLast(({ kind }) => kind === 'completed')
      const may = mayRate({
        raterId: verdict.rater,
        now: verdict.at,
        request: {
          state: 'completed',
          servedId: request.askedFor,
          completedAt: completed?.at ?? null,
          completedElsewhere: false,
        },
        workedOnIt: new Set(workersOf(rows, timeline, [request.asker, request.askedFor])),
        belongsToRatedUnit: people[verdict.rater].unit === services[request.service].unit,
        earlier: null,
      })
      expect(may).toEqual({ ok: true })
      expect(verdict.at).toBeGreaterThanOrEqual(completed?.at ?? Infinity)
      expect(verdict.at).toBeLessThanOrEqual(now)
      expect(['completed', 'closed']).toContain(standingOf(request, now).state)
    }
    for (const { now, story } of stories) {
      const done = story.requests.filter((request) =>
        ['completed', 'closed'].includes(standingOf(request, now).state),
      )
      const share = done.filter(({ verdict }) => verdict !== null).length / done.length
      expect(share).toBeGreaterThan(0.5)
      expect(share).toBeLessThan(0.72)
    }
  })

  it('keeps the figures of Public Relations hidden, and lets many people rate IT', () => {
    for (const { story } of stories) {
      const ratersOf = (unit: string) =>
        new Set(
          story.requests.flatMap(({ service, verdict }) =>
            services[service].unit === unit && verdict !== null ? [verdict.rater] : [],
          ),
        )
      expect(ratersOf('HUMAS').size).toBeLessThan(5)
      expect(ratersOf('IT').size).toBeGreaterThan(20)
      expect(ratersOf('LOG').size).toBeGreaterThan(4)
    }
  })

  it('leaves something open, served and paused in every queue, and something to rate for those one can sign in as', () => {
    for (const { now, story } of stories) {
      for (const unit of servingUnits) {
        const states = story.requests
          .map((request) => standingOf(request, now))
          .filter((standing) => standing.unitId === unit)
        expect(new Set(states.map(({ state }) => state))).toEqual(
          new Set([...states.map(({ state }) => state), 'open', 'in_progress', 'paused']),
        )
      }
      for (const key of ['putri', 'lina', 'dewi'] as const satisfies readonly PersonKey[]) {
        const toRate = story.requests.filter(
          (request) =>
            request.askedFor === key &&
            request.verdict === null &&
            standingOf(request, now).state === 'completed',
        )
        expect(toRate.length, key).toBeGreaterThan(0)
      }
    }
  })

  it('has hand-overs, reopenings, cancellations, pauses of every kind, requests for colleagues and comments', () => {
    const requests = stories[0]?.story.requests ?? []
    const events = requests.flatMap((request) => request.events)
    for (const kind of ['handed_on', 'reopened', 'cancelled', 'commented', 'resumed'] as const) {
      expect(events.filter((event) => event.kind === kind).length, kind).toBeGreaterThan(2)
    }
    expect(new Set(events.flatMap(({ whose }) => whose ?? []))).toEqual(
      new Set(['asker', 'third_party', 'own']),
    )
    expect(requests.filter(({ asker, askedFor }) => asker !== askedFor).length).toBeGreaterThan(10)
    expect(requests.filter(({ verdict }) => (verdict?.comment ?? '') !== '').length).toBeGreaterThan(10)
  })

  it('can be told at any moment, also within a long holiday', () => {
    const closed = compileCalendar(
      workingCalendar(
        {
          zone: 'Asia/Jakarta',
          week: officeWeek,
          days: Array.from({ length: 12 }, (_, index) => ({
            day: `2026-03-${String(index + 16)}`,
            working: false,
            note: '',
          })),
        },
        [],
      ),
    )
    const minutes = fc.integer({ min: Date.UTC(2026, 2, 1) / 60_000, max: Date.UTC(2026, 4, 15) / 60_000 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 2 ** 31 }), (minute, seed) => {
        const now = instant(minute * 60_000)
        const { requests } = tellStory(seed, now, () => closed)
        for (const unit of servingUnits) {
          const states = requests
            .map((request) => standingOf(request, now))
            .filter((standing) => standing.unitId === unit)
            .map(({ state }) => state)
          for (const state of ['open', 'in_progress', 'paused']) expect(states).toContain(state)
        }
        const isInOrder = requests.every(({ events }) =>
          events.every(({ at }, index) => at >= (events[index - 1]?.at ?? at)),
        )
        expect(isInOrder).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  it('has nothing done today by whoever is away today', () => {
    for (const { story } of stories) {
      const { person, from } = story.away
      const acts = story.requests.flatMap((request) => request.events).filter(({ actor }) => actor === person)
      expect(acts.length).toBeGreaterThan(0)
      expect(acts.filter(({ at }) => localDay(at, 'Asia/Jakarta') >= from)).toEqual([])
    }
  })
})
