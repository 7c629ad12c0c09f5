import { v5 as uuidv5 } from 'uuid'
import type { CarriedTouchpoint } from '../../../measurement/index.ts'
import type { Instant } from '../../../platform/time/instants.ts'
import { chanceOf } from '../chance.ts'
import { visited, type CounterKind } from '../visits.ts'
import { stream, type Bank } from './bank.ts'
import type { FurnishedBank } from './furnish.ts'
import { bankIdOf, historyBefore } from './size.ts'
import { counterKeys, type Counter } from './units.ts'

const kinds: Readonly<Record<Counter, CounterKind>> = {
  JG: 'guard_post',
  TL: 'teller',
  LN: 'customer_service',
}

/** How busy a counter of this bank is beside the usual one: most quarters of tellers and customer service can be judged, no week can. */
const busy = 0.5

/** The counters of all branches, with what customers said of each, one at a time. */
export function* countersOf(
  bank: Bank,
  { unit }: FurnishedBank,
  until: Instant,
): Generator<CarriedTouchpoint> {
  const chance = chanceOf(stream(bank.size.seed, 5))
  const span = { from: historyBefore(until), until, busy }
  for (const { code, kind, name } of bank.units) {
    const counter = counterKeys.find((key) => code.endsWith(key))
    if (kind !== 'counter' || counter === undefined) continue
    const id = uuidv5(`touchpoint ${code}`, bankIdOf(bank.size))
    yield visited(chance, { id, unitId: unit(code), kind: kinds[counter], name }, span)
  }
}
