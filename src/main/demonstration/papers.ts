import { v5 as uuidv5 } from 'uuid'
import type { WorkContext } from '../../platform/http/route.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { furnishReadiness } from '../../readiness/index.ts'
import { writeServices } from '../../service/index.ts'
import type { Furnished } from './furnish.ts'
import { people, personKeys, personOf, type PersonKey } from './people.ts'
import { demonstrationId, demonstrationZone } from './plan.ts'
import { heldIn } from './readiness/asked.ts'
import { daysAfter, nextMonthFrom } from './readiness/days.ts'
import { papersOf, type Paper, type Sight, type Standing } from './readiness/papers.ts'
import { till } from './readiness/till.ts'
import { readinessToWrite } from './readiness/writing.ts'
import { serviceIdOf } from './services/offered.ts'
import { commonReasons } from './services/service-plan.ts'
import { units, type UnitKey } from './units.ts'

/** Which units have tellers; the second is short of them next month. */
export const tillUnits = ['MLTTELLER', 'KNGTELLER'] as const satisfies readonly UnitKey[]
const tellersNeeded = 2
const driversNeeded = 1

/** With whom not all is in order, or soon will not be; what the others hold lasts. */
function standingsOn(today: string): Readonly<Partial<Record<PersonKey, Standing>>> {
  const month = nextMonthFrom(today)
  const ends = (end: string, renewing = false): Standing => ({ end, renewing })
  return {
    tono: ends(daysAfter(today, 18)),
    tika: ends(daysAfter(today, 52)),
    rudi: ends(daysAfter(today, 75)),
    yanti: ends(daysAfter(month, 8)),
    doni: ends(daysAfter(month, 15)),
    ujang: ends(daysAfter(today, -12)),
    anton: ends(daysAfter(today, -3), true),
  }
}

/** Who was never seen at work, so that the queue of their head has something to say. */
const unseen: readonly PersonKey[] = ['hadi', 'yanti']

/** What the people of the demonstration bank hold on a day. */
export function demonstrationPapers(today: string): {
  readonly papers: readonly Paper[]
  readonly sights: readonly Sight[]
} {
  const special = standingsOn(today)
  const holders = personKeys.filter((key) => heldIn[people[key].job] !== undefined)
  return {
    papers: holders.flatMap((key, index) => {
      const lasting = { end: daysAfter(today, 150 + index * 41), renewing: false }
      return papersOf(key, people[key].job, special[key] ?? lasting, today)
    }),
    sights: holders.flatMap((key, index) => {
      const ability = heldIn[people[key].job]?.ability
      if (ability === undefined || unseen.includes(key)) return []
      return [{ person: key, ability, level: 3 + (index % 3), observedOn: daysAfter(today, -30 - index * 6) }]
    }),
  }
}

/** What jobs of the demonstration bank ask for, who holds what, and which services need it. */
export async function readyDemonstration(context: WorkContext, bank: Furnished): Promise<void> {
  const idOf = (what: string) => uuidv5(what, demonstrationId)
  const tillIdOf = (unit: UnitKey) => idOf(`service till ${unit}`)
  await writeServices(
    context,
    tillUnits.map((unit) => ({
      ...till,
      id: tillIdOf(unit),
      unitId: bank.unit(unit),
      askerUnitIds: [bank.unit(units[unit].under)],
      reasons: commonReasons.map((text, at) => ({ id: idOf(`reason till ${unit} ${at}`), text })),
      since: bank.since,
    })),
  )
  const today = localDay(instantFromDate(context.now), demonstrationZone)
  const services = [
    ...tillUnits.map((unit) => ({
      serviceId: tillIdOf(unit),
      jobIds: [bank.job('teller')],
      needed: tellersNeeded,
    })),
    { serviceId: serviceIdOf('transport'), jobIds: [bank.job('driver')], needed: driversNeeded },
  ]
  const frame = {
    organisationId: demonstrationId,
    since: bank.since,
    now: context.now,
    person: bank.person,
    job: bank.job,
    headOf: (key: string) => bank.person(headOf(key as PersonKey)),
  }
  await furnishReadiness(context, readinessToWrite(frame, { ...demonstrationPapers(today), services }))
}

/** Whoever heads the unit of somebody, or, of a head, the unit above. */
function headOf(key: PersonKey): PersonKey {
  const own: UnitKey = people[key].unit
  const unit = personOf(key).head === true ? units[own].under : own
  const head = personKeys.find((other) => people[other].unit === unit && personOf(other).head === true)
  if (head === undefined) throw new Error(`Nobody stands above ${key}`)
  return head
}
