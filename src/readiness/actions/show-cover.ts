import { isOpenUnit, jobNames, openUnits, organisationDay, postsOn } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { askingJobs, openBook } from '../book.ts'
import { coversOfUnit, membersAndFacts } from '../covers.ts'
import { daysAfter } from '../domain/day-spans.ts'
import { seenTeam } from '../seeing.ts'
import { countOverrides } from '../store/overrides.ts'
import { personFacts } from '../store/people.ts'
import { countShiftOverrides } from '../store/shifts.ts'
import { jobsOfServices } from '../store/requirements.ts'
import { findService } from '../store/services.ts'
import { readyForAll } from '../teams.ts'

const ninetyDays = 90 * 86_400_000

/** Ready people by service of a unit, and whom to train; for whoever heads it. */
export const showCover: Act<'GET /units/:unitId/cover'> = async (context, { params }) => {
  const { tx, now } = context
  const seen = await seenTeam(context, params.unitId)
  if (!seen.ok) return seen
  const { unit, day } = seen.value
  const since = new Date(now.getTime() - ninetyDays)
  return accept({
    unit,
    day,
    rows: await coversOfUnit(context, params.unitId, day),
    overrides: await countOverrides(tx, params.unitId, since),
    shiftOverrides: await countShiftOverrides(tx, params.unitId, since),
  })
}

/** Who of a unit is ready to serve a service today; for whoever heads the unit. */
export const listReadyPeople: Act<'GET /services/:serviceId/ready-people'> = async (
  context,
  { params, query },
) => {
  const { tx, now } = context
  const seen = await seenTeam(context, query.unitId)
  if (!seen.ok) return seen
  const { day } = seen.value
  const service = await findService(tx, params.serviceId)
  if (service === undefined || !(await isOpenUnit(tx, query.unitId, day))) return refuse('not_found')
  const jobIds = (await jobsOfServices(tx, [service.id])).get(service.id) ?? []
  const book = await openBook(tx, jobIds)
  const people = (await membersAndFacts(context, query.unitId, day)).map(({ id, name, facts }) => {
    const { ready, until } = readyForAll(book, facts, jobIds, { day, now })
    return { person: { id, name }, ready, until }
  })
  return accept({ free: jobIds.length === 0, people })
}

/** How many people are ready for their jobs, unit by unit: all for those who look at the whole, else the units that one heads. */
export const showMap: Act<'GET /readiness-map'> = async (context) => {
  const { tx, now } = context
  const day = await organisationDay(tx, now)
  const units = (await openUnits(tx, day)).filter(({ path }) =>
    context.may('readiness_map:read', { unitPath: path }),
  )
  const book = await openBook(tx)
  const posts = await postsOn(tx, day, { unitIds: units.map(({ id }) => id), jobIds: askingJobs(book, now) })
  const facts = await personFacts(tx, [...new Set(posts.map(({ personId }) => personId))])
  const names = await jobNames(tx, [...new Set(posts.map(({ jobId }) => jobId))])
  const later = daysAfter(day, 90)
  const postsOf = Map.groupBy(posts, ({ unitId }) => unitId)
  const rows = units.flatMap(({ id, name, code, path }) => {
    const may = { readTeam: context.may('team:read', { unitPath: path }) }
    const jobs = Map.groupBy(postsOf.get(id) ?? [], ({ jobId }) => jobId)
    return [...jobs].flatMap(([jobId, held]) => {
      const job = names.get(jobId)
      if (job === undefined) return []
      const answers = held.map(({ personId }) =>
        readyForAll(book, facts.get(personId), [jobId], { day, now }),
      )
      const ready = answers.filter((one) => one.ready)
      const in90 = ready.filter(({ until }) => until === null || until >= later).length
      return [{ unit: { id, name, code }, job, people: held.length, ready: ready.length, in90, may }]
    })
  })
  return accept({ day, rows })
}
