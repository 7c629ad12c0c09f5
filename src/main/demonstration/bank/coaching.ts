import { chanceOf } from '../chance.ts'
import { requestsOf } from './asking.ts'
import { stream } from './bank.ts'
import { isCoaching } from './character.ts'
import { planted } from './planted.ts'
import type { BankPerson } from './people.ts'
import type { BankService } from './services/offering.ts'
import { steady } from './steady.ts'
import type { BankVerdict, Raters } from './verdict.ts'
import type { BankDraft, BankWorld, HoursOfDay } from './way.ts'

/** Of all other requests, so many more are for coaching. */
const shareOfRequests = 0.035
/** Of the people of a bank, who ask for coaching again and again; and how often it is one of them who asks. */
const regulars = { ofPeople: 0.12, asking: 0.75 }
/** How often somebody asks the provider again whom they asked before. */
const loyal = 0.85
/** Who has to choose anew takes the one from whom people go elsewhere this often: else few would be left to go. */
const takesPlanted = 0.7

/** What is remembered of a request. */
interface Asked {
  readonly service: BankService
  readonly asker: BankPerson
  readonly verdict: BankVerdict | null
}

/**
 * Requests for coaching, drawn apart from all others, so that nothing else of a bank depends on them: who asks whom follows from whom
 * they asked last, and from what they said of them.
 */
export function coaching(world: BankWorld) {
  const { bank } = world
  const { seed } = bank.size
  const chance = chanceOf(stream(seed, 7))
  const apart: BankWorld = { ...world, chance, steady: steady(stream(seed, 8)) }
  const raters: Raters = { tendencyOf: () => 0.85, ratesAtAll: () => true, shiftOf: () => 0 }
  const services = bank.services.filter(isCoaching)
  const people = bank.people.filter((person) => person.unit !== 'KP' && !isCoaching(person))
  const often = people.filter(() => chance.happens(regulars.ofPeople))
  const last = new Map<BankPerson, Asked>()

  function serviceFor(asker: BankPerson, at: number): BankService {
    const before = last.get(asker)
    const stays = before !== undefined && !leaves(before, at) && chance.happens(loyal)
    if (stays) return before.service
    const others = services.filter((service) => service !== before?.service)
    const popular = others.find(({ unit }) => unit === planted.goneElsewhere.unit)
    return popular !== undefined && chance.happens(takesPlanted) ? popular : chance.pick(others)
  }

  /** Whether a bad verdict drives somebody away. */
  function leaves({ service, verdict }: Asked, at: number): boolean {
    const isBad = verdict !== null && verdict.satisfaction <= 2 && verdict.at < at
    return isBad && service.unit === planted.goneElsewhere.unit && chance.happens(planted.goneElsewhere.share)
  }

  return {
    world: apart,
    raters,
    requests: requestsOf(bank) * shareOfRequests,
    ask: (day: HoursOfDay & { readonly month: number }): BankDraft | undefined => {
      const from = often.length > 0 && chance.happens(regulars.asking) ? often : people
      const asker = chance.pick(from)
      if (!day.isAtWork(asker)) return undefined
      const at = day.momentFor(asker)
      const service = serviceFor(asker, at)
      return { service, priority: 3, asker, askedFor: asker, at, month: day.month }
    },
    /** The same request, remembered for what its asker does next. */
    noted: <Request extends Asked>(request: Request): Request => {
      last.set(request.asker, request)
      return request
    },
  }
}
