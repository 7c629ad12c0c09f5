import { sql } from 'kysely'
import { furnishMarket } from '../../../market/index.ts'
import { calendarsOf } from '../../../organisation/index.ts'
import type { ChoiceToWrite } from '../../../choice/index.ts'
import { publishHistory } from '../../../publication/index.ts'
import { giveSharedPassword } from '../../../platform/auth/shared-password.ts'
import { inOrganisation, type Tx } from '../../../platform/db/database.ts'
import { workContext } from '../../../platform/http/context.ts'
import type { WorkContext } from '../../../platform/http/route.ts'
import { after, dateOf, instantFromDate, millisecondsPerDay } from '../../../platform/time/instants.ts'
import { localDay } from '../../../platform/time/local-day.ts'
import { writeServices } from '../../../service/index.ts'
import { writeProposals } from '../../../voice/index.ts'
import type { Composition } from '../../compose.ts'
import { demonstrationPassword, demonstrationZone } from '../plan.ts'
import { requestsOf } from './asking.ts'
import { bankOf, type Bank } from './bank.ts'
import { countersOf } from './counters.ts'
import { choicesIn, furnishChoices } from './choosing.ts'
import { escalateLate, lateUntil } from './escalating.ts'
import { furnishBank, type FurnishedBank } from './furnish.ts'
import { historyOf, type BankRequest, type HistoryFrame } from './history.ts'
import { bankPays } from '../guarantees.ts'
import { addressOf } from './naming.ts'
import { bankProposals, usersUntil } from './proposing.ts'
import { readyBank, tillsOf } from './readying.ts'
import { rowsOf } from './rows.ts'
import { bankIdOf, historyBefore, type BankSize } from './size.ts'
import { writeHistory } from './writing.ts'

/** What was made. */
export interface MadeBank {
  readonly bank: Bank
  readonly frame: HistoryFrame
  readonly counts: Readonly<
    Record<'people' | 'units' | 'services' | 'requests' | 'verdicts' | 'batches' | 'visits', number>
  >
}

export interface Making {
  /** When the history ends. */
  readonly now: Date
  /** Told how many requests are written, out of about so many. */
  readonly written?: (requests: number, total: number) => void
}

/** The bank is this much older than its history, so that nobody asks on their first day. */
const daysBefore = 30

/**
 * Makes a bank of any size as an organisation of its own, its history ending now. All or nothing, in one transaction;
 * undefined where the database holds this very bank already. One entry of the audit log says so.
 */
export async function makeBank(
  { database, accounts, context: parts }: Composition,
  size: BankSize,
  { now, written }: Making,
): Promise<MadeBank | undefined> {
  const organisationId = bankIdOf(size)
  return inOrganisation(database, { organisationId }, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 0))`.execute(tx)
    const held = await sql`select from platform.tenants where id = ${organisationId}`.execute(tx)
    if (held.rows.length > 0) return undefined
    const of = { organisationId, actorId: null, requestId: 'demonstration', now }
    const { context } = workContext(parts, tx, of)
    const bank = bankOf(size)
    const until = instantFromDate(now)
    const since = after(historyBefore(until), -daysBefore * millisecondsPerDay)
    const furnished = await furnishBank(context, bank, localDay(since, demonstrationZone))
    const frame = { until, calendarOf: await hoursOf(tx, bank, furnished, { from: since, until }) }
    const rows = rowsOf(bank, furnished)
    await offerServices(context, rows, furnished, dateOf(since))
    await readyBank(context, bank, furnished, dateOf(since))
    const choices: ChoiceToWrite[] = []
    const users = usersUntil(now)
    const late = lateUntil(frame)
    const told = noting(historyOf(bank, frame), (request) => {
      choices.push(...choicesIn(bank, furnished, request))
      users.note(request)
      late.note(request)
    })
    const history = await writeHistory(context, told, rows, {
      counters: countersOf(bank, furnished, until),
      written: (count) => written?.(count, requestsOf(bank)),
    })
    await writeProposals(context, bankProposals(bank, furnished, users, now))
    await escalateLate(context, bank, furnished, late)
    await furnishChoices(context, bank, furnished, { choices, since: dateOf(since) })
    await publishHistory(context)
    await letIn(tx, accounts, size, { bank, furnished })
    const made = {
      people: bank.people.length,
      units: bank.units.length,
      // Those of the catalogue, and what tellers offer to their branch.
      services: bank.services.length + tillsOf(bank).length,
      ...history,
    }
    await context.audit({
      action: 'demonstration.made',
      subjectKind: 'organisation',
      subjectId: organisationId,
      details: { seed: size.seed, ...made },
    })
    return { bank, frame, counts: made }
  })
}

/** Everybody signs in with the same password, which everybody knows. */
async function letIn(
  tx: Tx,
  accounts: Composition['accounts'],
  size: BankSize,
  { bank, furnished }: { readonly bank: Bank; readonly furnished: FurnishedBank },
): Promise<void> {
  await giveSharedPassword(accounts, tx, bankIdOf(size), {
    password: demonstrationPassword,
    people: bank.people.map(({ key, name }) => ({
      personId: furnished.person(key),
      email: addressOf(size, key),
      name,
    })),
  })
}

/** The catalogue, each service with its guarantee. */
async function offerServices(
  context: WorkContext,
  rows: ReturnType<typeof rowsOf>,
  furnished: FurnishedBank,
  since: Date,
): Promise<void> {
  const offered = rows.services(since)
  await writeServices(context, offered)
  await furnishMarket(context, {
    currency: 'rupiah',
    since,
    madeBy: furnished.person('administrator'),
    guarantees: offered.map(({ id }) => ({ serviceId: id, kind: 'individual', pays: bankPays })),
  })
}

/** The hours of each unit, as the product counts them. */
async function hoursOf(
  tx: Tx,
  { units }: Bank,
  { unit }: FurnishedBank,
  between: Parameters<typeof calendarsOf>[2],
): Promise<HistoryFrame['calendarOf']> {
  const calendars = await calendarsOf(
    tx,
    units.map(({ code }) => unit(code)),
    between,
  )
  const known = new Map(units.map(({ code }) => [code, calendars.get(unit(code))]))
  return (code) => {
    const calendar = known.get(code)
    if (calendar === undefined) throw new Error(`No calendar of ${code}`)
    return calendar
  }
}

/** The same history, of which something is noted as it goes by. */
function* noting(
  history: Iterable<BankRequest>,
  note: (request: BankRequest) => void,
): Generator<BankRequest> {
  for (const request of history) {
    note(request)
    yield request
  }
}
