import { furnishMarket } from '../../market/index.ts'
import type { BreachPay } from '../../market/contract.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { appointedService } from './appointments.ts'
import type { Furnished } from './furnish.ts'
import { serviceIdOf } from './services/offered.ts'
import { serviceKeys, services } from './services/services.ts'

/** What a broken promise costs in the simulated banks: a late answer little, a late completion more the later it gets. */
export const bankPays: readonly BreachPay[] = [
  { breach: 'late_response', tiers: [{ overMinutes: 0, amount: 25_000 }] },
  {
    breach: 'late_completion',
    tiers: [
      { overMinutes: 0, amount: 50_000 },
      { overMinutes: 240, amount: 100_000 },
      { overMinutes: 960, amount: 200_000 },
    ],
  },
  { breach: 'reopened', tiers: [{ overMinutes: 0, amount: 75_000 }] },
]

const missedAppointment: BreachPay = {
  breach: 'missed_appointment',
  tiers: [{ overMinutes: 0, amount: 75_000 }],
}

/** IT and logistics pay, public relations only publishes, and personnel guarantees nothing yet. */
const kindOf: Readonly<Partial<Record<string, 'individual' | 'overall'>>> = {
  IT: 'individual',
  LOG: 'individual',
  HUMAS: 'overall',
}

/** The guarantees of the demonstration bank, since it exists. */
export async function guaranteeServices(context: WorkContext, bank: Furnished): Promise<void> {
  await furnishMarket(context, {
    currency: 'rupiah',
    since: bank.since,
    madeBy: bank.person('yusuf'),
    guarantees: serviceKeys.flatMap((key) => {
      const kind = kindOf[services[key].unit]
      if (kind === undefined) return []
      const pays = key === appointedService ? [...bankPays, missedAppointment] : bankPays
      return [{ serviceId: serviceIdOf(key), kind, pays: kind === 'individual' ? pays : [] }]
    }),
  })
}
