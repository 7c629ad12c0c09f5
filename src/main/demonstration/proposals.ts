import { v5 as uuidv5 } from 'uuid'
import {
  after,
  dateOf,
  instantFromDate,
  millisecondsPerDay,
  type Instant,
} from '../../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../../platform/time/local-day.ts'
import type { EscalationToWrite, ProposalToWrite } from '../../voice/index.ts'
import type { Furnished } from './furnish.ts'
import { people, personKeys, type PersonKey } from './people.ts'
import { demonstrationZone } from './plan.ts'
import { proposalPlans, type AnswerPlan, type ProposalPlan } from './proposal-plans.ts'
import { serviceIdOf } from './services/offered.ts'
import { services, type ServiceKey } from './services/services.ts'
import type { Story } from './story.ts'

const namespace = '7c1e4a52-0b3d-5f86-8a9c-2d6e1f0b7a43'
const idOf = (title: string) => uuidv5(title, namespace)

/** Answers for every unit, so that it votes on nothing. */
const director: PersonKey = 'surya'

/** The bank's proposals in every state, by people whose unit used the service in the story. */
export function demonstrationProposals(bank: Furnished, story: Story, now: Date): ProposalToWrite[] {
  const ago = (days: number) => morningOf(after(instantFromDate(now), -days * millisecondsPerDay))
  return proposalPlans.map((plan) => {
    const { service, author, title, text, madeAgo, ended } = plan
    return {
      id: idOf(title),
      serviceId: serviceIdOf(service),
      unitId: bank.unit(services[service].unit),
      authorId: bank.person(author),
      title,
      text,
      madeAt: ago(madeAgo),
      voters: votersOf(plan, story).map((key) => bank.person(key)),
      answers: (plan.answers ?? []).map((answer) => given(bank, plan, answer, ago)),
      ...(ended && {
        end: {
          at: ago(ended.ago),
          ...(ended.into !== undefined && { into: idOf(ended.into) }),
          ...(ended.reason !== undefined && { reason: ended.reason }),
        },
      }),
    }
  })
}

/** Who took a late request up the line this morning. */
const escalating: { readonly service: ServiceKey; readonly asker: PersonKey } = {
  service: 'transport',
  asker: 'reza',
}
const minutesAgo = 40

/** The late request of today that its asker has taken up the line; undefined where the story has none. */
export function demonstrationEscalation(
  bank: Furnished,
  { requests }: Story,
  now: Date,
): EscalationToWrite | undefined {
  const request = requests.findLast(
    ({ service, asker }) => service === escalating.service && asker === escalating.asker,
  )
  if (request === undefined) return undefined
  return {
    id: idOf(`escalation ${request.service}`),
    requestId: request.id,
    begunBy: bank.person(request.asker),
    begunAt: new Date(now.getTime() - minutesAgo * 60_000),
    reason: 'Sudah lewat dari janji dan nasabah menunggu dokumennya hari ini. Kapan kurirnya berangkat?',
  }
}

/** A little after nine on that day. */
function morningOf(at: Instant): Date {
  const opening = startOfLocalDay(localDay(at, demonstrationZone), demonstrationZone)
  return dateOf(after(opening, 9 * 3_600_000 + (at % 3_600_000)))
}

function given(
  bank: Furnished,
  { service }: ProposalPlan,
  { kind, by, saidAgo, promisedIn, text }: AnswerPlan,
  ago: (days: number) => Date,
): ProposalToWrite['answers'][number] {
  const promised = promisedIn === undefined ? null : instantFromDate(ago(-promisedIn))
  return {
    kind,
    by: bank.person(by),
    unitId: bank.unit(by === director ? 'KP' : services[service].unit),
    at: ago(saidAgo),
    text,
    promisedOn: promised === null ? null : localDay(promised, demonstrationZone),
  }
}

/** The author, and so many others of units that used the service; none where it was merged. */
function votersOf({ service, author, others, ended }: ProposalPlan, story: Story): PersonKey[] {
  if (ended?.into !== undefined) return []
  const users = unitsUsing(service, story)
  const able = personKeys.filter((key) => key !== author && key !== director && users.has(people[key].unit))
  return [author, ...able.slice(0, others)]
}

function unitsUsing(service: ServiceKey, { requests }: Story): ReadonlySet<string> {
  const used = requests.filter((request) => request.service === service)
  return new Set(used.flatMap(({ asker, askedFor }) => [people[asker].unit, people[askedFor].unit]))
}
