import { v5 as uuidv5 } from 'uuid'
import { after, dateOf, instantFromDate, millisecondsPerDay } from '../../../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../../../platform/time/local-day.ts'
import type { ProposalToWrite } from '../../../voice/index.ts'
import { demonstrationZone } from '../plan.ts'
import { belongsTo, type Bank } from './bank.ts'
import type { FurnishedBank } from './furnish.ts'
import type { BankRequest } from './history.ts'
import type { BankPerson } from './people.ts'
import { bankProposalPlans, type BankProposalPlan } from './proposal-plans.ts'
import { catalogue, serviceIdOf } from './services/catalogue.ts'
import type { BankService } from './services/offering.ts'
import { bankIdOf } from './size.ts'

/** Units that used services about which something is proposed, by the service's key, as the history goes by. */
export interface Users {
  readonly note: (request: BankRequest) => void
  readonly of: (service: string) => ReadonlySet<string>
}

/** Only what was asked so many days before the end counts: by then every proposal was not yet made, and the year not over since. */
const usedBefore = { least: 90, most: 330 }

/** Remembers who used what, which a voice is given for. */
export function usersUntil(now: Date): Users {
  const until = instantFromDate(now)
  const [first, last] = [usedBefore.most, usedBefore.least].map((days) => until - days * millisecondsPerDay)
  const units = new Map(bankProposalPlans.map(({ service }) => [service, new Set<string>()]))
  return {
    note: ({ service, asker, askedFor, at }) => {
      const users = units.get(service.key)
      if (users === undefined || at < (first ?? 0) || at > (last ?? 0)) return
      users.add(asker.unit).add(askedFor.unit)
    },
    of: (service) => units.get(service) ?? new Set(),
  }
}

/** The proposals of a bank, one for each way that they can go; those of a service that too few used are left out. */
export function bankProposals(
  bank: Bank,
  furnished: FurnishedBank,
  users: Users,
  now: Date,
): ProposalToWrite[] {
  return bankProposalPlans.flatMap((plan, index) => {
    const service = catalogue.find(({ key }) => key === plan.service)
    if (service === undefined) return []
    const able = votersOf(bank, service, users.of(service.key))
    const author = able[index % Math.max(1, able.length)]
    if (author === undefined) return []
    return [proposalOf(bank, furnished, plan, { service, author, able, now })]
  })
}

/** People of units that used a service, who neither offer it nor answer for all. */
function votersOf(bank: Bank, { unit }: BankService, users: ReadonlySet<string>): readonly BankPerson[] {
  return bank.people.filter(
    (person) => person.unit !== 'KP' && users.has(person.unit) && !belongsTo(bank, person, unit),
  )
}

function proposalOf(
  bank: Bank,
  furnished: FurnishedBank,
  plan: BankProposalPlan,
  {
    service,
    author,
    able,
    now,
  }: {
    readonly service: BankService
    readonly author: BankPerson
    readonly able: readonly BankPerson[]
    readonly now: Date
  },
): ProposalToWrite {
  const { person, unit } = furnished
  const idOf = (title: string) => uuidv5(`proposal ${title}`, bankIdOf(bank.size))
  const others = able.filter((one) => one !== author).slice(0, Math.max(0, plan.votes - 1))
  const voters = plan.votes === 0 ? [] : [author, ...others]
  const { ended } = plan
  return {
    id: idOf(plan.title),
    serviceId: serviceIdOf(bankIdOf(bank.size), service),
    unitId: unit(service.unit),
    authorId: person(author.key),
    title: plan.title,
    text: plan.text,
    madeAt: morningOf(now, -plan.madeAgo),
    voters: voters.map(({ key }) => person(key)),
    answers: answersOf(bank, furnished, plan, { service, now }),
    ...(ended && {
      end: {
        at: morningOf(now, -ended.ago),
        ...(ended.into !== undefined && { into: idOf(ended.into) }),
        ...(ended.reason !== undefined && { reason: ended.reason }),
      },
    }),
  }
}

/** By whoever heads the unit. */
function answersOf(
  bank: Bank,
  { person, unit }: FurnishedBank,
  { answers = [] }: BankProposalPlan,
  { service, now }: { readonly service: BankService; readonly now: Date },
): ProposalToWrite['answers'] {
  const head = bank.membersOf(service.unit).find((member) => member.head)
  if (head === undefined) return []
  return answers.map(({ kind, saidAgo, promisedIn, text }) => ({
    kind,
    by: person(head.key),
    unitId: unit(service.unit),
    at: morningOf(now, -saidAgo),
    text,
    promisedOn:
      promisedIn === undefined
        ? null
        : localDay(instantFromDate(morningOf(now, promisedIn)), demonstrationZone),
  }))
}

/** Nine in the morning, so many days from now. */
function morningOf(now: Date, days: number): Date {
  const day = localDay(after(instantFromDate(now), days * millisecondsPerDay), demonstrationZone)
  return dateOf(after(startOfLocalDay(day, demonstrationZone), 9 * 3_600_000))
}
