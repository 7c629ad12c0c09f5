import type { BankRequest, HistoryFrame } from '../src/main/demonstration/bank/history.ts'
import { planted } from '../src/main/demonstration/bank/planted.ts'
import { bankPays } from '../src/main/demonstration/guarantees.ts'
import { dearest } from '../src/market/domain/credit.ts'
import { marksOf, type Guarantee } from '../src/market/domain/guarantee.ts'
import { balancesOf, payment } from '../src/market/domain/ledger.ts'
import { reachedTiers } from '../src/market/domain/reached.ts'
import { effectiveTimeline } from '../src/service/domain/effective-timeline.ts'
import { readLateness } from '../src/service/domain/lateness.ts'
import type { Finding } from './planted-facts.ts'
import { timelineEventOf } from './simulated-history.ts'

/** What one unit paid others for broken promises, and all that any paid or got. */
export interface Credits {
  readonly paid: ReadonlyMap<string, number>
  /** Of all accounts together. */
  readonly sum: number
}

const guarantee: Guarantee = { kind: 'individual', pays: bankPays }
const marks = {
  response: marksOf(guarantee, 'late_response'),
  completion: marksOf(guarantee, 'late_completion'),
}

/** What a history has cost whom, by the functions of the market. */
export function creditsOf(requests: readonly BankRequest[], frame: HistoryFrame): Credits {
  const entries = requests.flatMap((request) => {
    const { unit } = request.service
    const payee = request.asker.unit
    return unit === payee ? [] : payment(unit, payee, owedBy(request, frame))
  })
  const paid = new Map<string, number>()
  for (const { accountId, amount } of entries)
    if (amount < 0) paid.set(accountId, (paid.get(accountId) ?? 0) - amount)
  const sum = [...balancesOf(entries).values()].reduce((total, balance) => total + balance, 0)
  return { paid, sum }
}

function owedBy({ service, priority, events }: BankRequest, frame: HistoryFrame): number {
  const [responseMinutes, completionMinutes] = service.promises[priority]
  const question = {
    timeline: effectiveTimeline(events.map(timelineEventOf)),
    promise: { responseMinutes, completionMinutes },
    calendarOf: frame.calendarOf,
    pauseRules: new Set(service.stopsClock),
    now: frame.until,
  }
  const { response, completion, reopenedAt } = readLateness(question, marks)
  const reached = reachedTiers(guarantee, {
    late: { late_response: response.marks, late_completion: completion.marks },
    happened: reopenedAt === null ? {} : { reopened: reopenedAt },
  })
  return dearest(reached)?.amount ?? 0
}

/** Looks for what is planted in payments: the worse department pays most, and nothing is made or lost between units. */
export function findInCredits({ paid, sum }: Credits): readonly Finding[] {
  const units = [...paid].toSorted(([, one], [, other]) => other - one)
  return [
    {
      fact: 'worse pays most',
      holds: units[0]?.[0] === planted.worse.unit,
      stated: units
        .slice(0, 3)
        .map(([unit, amount]) => `${unit} ${amount}`)
        .join(', '),
    },
    { fact: 'all accounts together are nothing', holds: units.length > 0 && sum === 0, stated: String(sum) },
  ]
}
