import { colleagues } from './colleagues.ts'
import { v4 as uuidv4 } from 'uuid'
import { carryOver } from '../src/measurement/index.ts'
import type { Harness } from './harness.ts'
import { jakarta, laptopService, type ServiceBank } from './service-bank.ts'

/** A mark that somebody gave a unit at a moment. */
export interface GivenMark {
  readonly raterId: string
  readonly unitId: string
  readonly mark: number
  readonly at: string
  /** Priority and kind of the asker's unit; 3/branch where it is not said. */
  readonly stratum?: string
}

/** One more department of the bank. */
export async function department(bank: ServiceBank, code: string): Promise<string> {
  const name = { id: `Bagian ${code}`, en: `Department ${code}` }
  const administrator = await bank.as('administrator')
  const made = await administrator.call('POST', '/units', {
    body: { parentId: bank.root, kind: 'department', name, code, calendarId: null },
  })
  return String(made.body.id)
}

/**
 * Writes marks as if they had been given at their moments, and publishes what may be published by them: the last ones of a unit wait
 * while fewer than five people stand behind them.
 */
export async function giveMarks(
  harness: Harness,
  bank: ServiceBank,
  marks: readonly GivenMark[],
): Promise<void> {
  const heads = new Map([
    [bank.it, 'itHead'],
    [bank.helpdesk, 'itHead'],
    [bank.hr, 'hrHead'],
    [bank.branch, 'branchHead'],
  ])
  const services = new Map<string, string>()
  for (const unitId of new Set(marks.map((mark) => mark.unitId))) {
    const head = await bank.as(heads.get(unitId) ?? 'administrator')
    const offered = await head.call('POST', `/units/${unitId}/services`, { body: laptopService() })
    services.set(unitId, String(offered.body.id))
  }
  const verdicts = marks.map(({ raterId, unitId, mark, at, stratum = '3/branch' }) => ({
    requestId: uuidv4(),
    raterId,
    serviceId: services.get(unitId) ?? '',
    unitId,
    stratum,
    satisfaction: mark,
    effort: null,
    promiseKept: null,
    reasonIds: [],
    comment: '',
    ratedAt: new Date(at),
  }))
  await harness.within(bank.organisationId, (tx) =>
    carryOver(tx, bank.organisationId, verdicts, (at) => at.toISOString().slice(0, 10)),
  )
}

/**
 * Six colleagues of the branch who mark two units twelve times each, the first of them within minutes: one mark every `seconds`, each as
 * `mark` says. The others give all kinds of marks, one a day.
 */
export async function giveBurst(
  harness: Harness,
  bank: ServiceBank,
  { mark, seconds }: { readonly mark: (nth: number) => number; readonly seconds: number },
): Promise<string> {
  const [one = '', ...others] = await colleagues(harness, bank, bank.branch, 6)
  const start = Date.parse(jakarta(-27, 10))
  const to = (nth: number) => (nth % 2 === 0 ? bank.helpdesk : bank.hr)
  const twelve = Array.from({ length: 12 }, (_, nth) => nth)
  await giveMarks(harness, bank, [
    ...twelve.map((nth) => ({
      raterId: one,
      unitId: to(nth),
      mark: mark(nth),
      at: new Date(start + nth * seconds * 1000).toISOString(),
    })),
    ...others.flatMap((raterId, person) =>
      twelve.map((nth) => ({
        raterId,
        unitId: to(nth),
        mark: 2 + ((person + nth) % 4),
        at: jakarta(nth - 26, 9 + person),
      })),
    ),
  ])
  return one
}
