import { daysAfter, nextMonthFrom } from '../readiness/days.ts'
import { chanceOf, type Chance } from '../chance.ts'
import type { JobKey } from '../jobs.ts'
import { heldIn } from '../readiness/asked.ts'
import { papersOf, type Paper, type Sight, type Standing } from '../readiness/papers.ts'
import { stream, type Bank } from './bank.ts'
import type { BankPerson } from './people.ts'
import { planted } from './planted.ts'

/** What the people of a bank hold, and how many of them somebody is needed to be ready. */
export interface BankPapers {
  readonly papers: readonly Paper[]
  readonly sights: readonly Sight[]
  /** Of each unit of tellers, and of the drivers, how many must be ready. */
  readonly needed: ReadonlyMap<string, number>
}

/** Who of a unit holds papers of one kind. */
interface Group {
  readonly unit: string
  readonly people: readonly (BankPerson & { readonly job: JobKey })[]
}

/** Of a hundred people, of how many the credential ends within ninety days, ended already, or is being renewed. */
const shares = { ending: 0.12, ended: 0.05, renewing: 0.04 }

/** Credentials and observations of a bank on a day. Pure: drawn apart from the history, which stays as it is. */
export function bankPapers(bank: Bank, today: string): BankPapers {
  const chance = chanceOf(stream(bank.size.seed, 6))
  const papers: Paper[] = []
  const sights: Sight[] = []
  const needed = new Map<string, number>()
  for (const { unit, people } of groupsOf(bank)) {
    const need = neededOf(unit, people.length)
    if (need !== undefined) needed.set(unit, need)
    const standings = standingsOf(chance, { unit, people }, need, today)
    for (const [index, { key, job }] of people.entries()) {
      const standing = standings[index]
      if (standing !== undefined) papers.push(...papersOf(key, job, standing, today))
      sights.push(...sightsOf(chance, key, job, today))
    }
  }
  return { papers, sights, needed }
}

/** People whose jobs ask for the same kind, unit by unit. */
function groupsOf({ people }: Bank): Group[] {
  const holders = people.filter(
    (person): person is Group['people'][number] => heldIn[person.job as JobKey] !== undefined,
  )
  const groups = Map.groupBy(holders, ({ unit, job }) => `${unit} ${heldIn[job]?.ending.readyMade ?? ''}`)
  return [...groups.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ unit: own[0].unit, people: own }],
  )
}

/** Two of three tellers, half of the drivers; of others nobody says how many. */
function neededOf(unit: string, people: number): number | undefined {
  if (unit.endsWith('TL')) return Math.max(1, Math.floor((people * 2) / 3))
  return unit === 'LOG' ? Math.max(1, Math.floor(people / 2)) : undefined
}

function standingsOf(
  chance: Chance,
  { unit, people }: Group,
  needed: number | undefined,
  today: string,
): readonly Standing[] {
  if (unit === planted.shortOfTellers.unit && needed !== undefined)
    return shortNextMonth(chance, people, needed, today)
  let spare = needed === undefined ? people.length : people.length - needed
  return people.map(() => {
    const standing = spare > 0 ? drawn(chance, today) : undefined
    if (standing === undefined) return lasting(chance, today)
    spare -= 1
    return standing
  })
}

/** One fewer than is needed stays ready; what the others hold ends one after the other in the month after this one. */
function shortNextMonth(
  chance: Chance,
  people: Group['people'],
  needed: number,
  today: string,
): readonly Standing[] {
  const month = nextMonthFrom(today)
  return people.map((_, index) => {
    if (index < needed - 1) return lasting(chance, today)
    const end = daysAfter(month, 5 + ((5 * (index - needed + 1)) % 20))
    return { end, renewing: false }
  })
}

function lasting(chance: Chance, today: string): Standing {
  return { end: daysAfter(today, Math.round(chance.between(120, 1000))), renewing: false }
}

/** What is not in order with somebody, or will not be in ninety days; undefined where all is. */
function drawn(chance: Chance, today: string): Standing | undefined {
  const { ending, ended, renewing } = shares
  const draw = chance.random()
  if (draw < ending) return { end: daysAfter(today, Math.round(chance.between(3, 88))), renewing: false }
  if (draw < ending + ended + renewing)
    return {
      end: daysAfter(today, -Math.round(chance.between(2, 40))),
      renewing: draw >= ending + ended,
    }
  return undefined
}

/** Drivers are seen by their head each year, the others mostly. */
function sightsOf(chance: Chance, person: string, job: JobKey, today: string): readonly Sight[] {
  const ability = heldIn[job]?.ability
  if (ability === undefined || (job !== 'driver' && chance.happens(0.2))) return []
  const level = chance.pick([3, 3, 4, 4, 5])
  return [{ person, ability, level, observedOn: daysAfter(today, -Math.round(chance.between(20, 240))) }]
}
