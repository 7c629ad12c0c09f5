import {
  organisationDay,
  organisationOf,
  presentHeadsOf,
  unitNames,
  unitPaths,
} from '../organisation/index.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import {
  noticeKinds,
  type NoticeKeyOf,
  type SliceNotices,
  type ToldNotice,
} from '../platform/notices/kinds.ts'
import { notify } from '../platform/notices/notify.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import type { Currency } from './domain/money.ts'
import { marketMessages } from './messages.ts'
import type { Sides } from './owing.ts'
import { mayReadExemption } from './reading-exemptions.ts'
import { mayReadStatement } from './reading-statements.ts'
import { currencyOf } from './store/terms.ts'

/** The key of a notice of this slice. */
export type NoticeKey = NoticeKeyOf<typeof marketMessages>

const kinds = noticeKinds('market', marketMessages, {
  'notice.credited': 'promises',
  'notice.credited_more': 'promises',
  'notice.credit_reversed': 'promises',
  'notice.recharged': 'promises',
  'notice.recharge_reversed': 'promises',
  'notice.exemption_asked': 'approvals',
  'notice.exemption_appealed': 'approvals',
  'notice.exemption_granted': 'promises',
  'notice.exemption_refused': 'promises',
  'notice.exemption_upheld': 'promises',
  'notice.exemption_overturned': 'promises',
  'notice.appointment_made': 'promises',
  'notice.appointment_called_off': 'promises',
})

/** The notices of this slice, as the composition takes them. */
export const noticesOfMarket: SliceNotices = { kinds, letter }

/** Where a unit's statement is. */
export const statementLink = (unitId: string) => `/units/${unitId}/statement`
/** Where the credits and exemptions of a request are. */
export const creditsLink = (requestId: string) => `/requests/${requestId}/credits`

/** Only for whoever may read what it is about by now. */
async function letter(context: ActionContext, { link }: ToldNotice): Promise<string[] | undefined> {
  const unitId = /^\/units\/([\da-f-]{36})\/statement$/.exec(link)?.[1]
  if (unitId !== undefined)
    return (await mayReadStatement(context, unitId))
      ? [renderText(context.language, marketMessages['mail.statement'])]
      : undefined
  const requestId = /^\/requests\/([\da-f-]{36})\/credits$/.exec(link)?.[1]
  if (requestId === undefined || !(await mayReadExemption(context, requestId))) return undefined
  return [renderText(context.language, marketMessages['mail.exemption'])]
}

/** The codes of both units: the same word in either language. */
async function partyValues(
  context: WorkContext,
  { payerUnitId, payeeUnitId }: Sides,
): Promise<{ readonly payer: string; readonly payee: string }> {
  const names = await unitNames(context.tx, [payerUnitId, payeeUnitId])
  return { payer: names.get(payerUnitId)?.code ?? '—', payee: names.get(payeeUnitId)?.code ?? '—' }
}

/** Tells the heads of both units of a posting, each with the way to their own statement. */
export async function tellHeads(
  context: WorkContext,
  key: NoticeKey,
  parties: Sides,
  {
    number,
    amount,
    currency,
  }: { readonly number: string; readonly amount: number; readonly currency?: Currency },
): Promise<void> {
  const values = {
    ...(await partyValues(context, parties)),
    number,
    amount,
    currency: currency ?? (await currencyOf(context.tx)) ?? 'points',
  }
  const told = new Set<string>()
  const units = [parties.payerUnitId, parties.payeeUnitId]
  const paths = await unitPaths(context.tx, units)
  const day = await organisationDay(context.tx, context.now)
  for (const unitId of units) {
    const found = await presentHeadsOf(context.tx, paths.get(unitId) ?? [], day)
    const heads = found.filter((head) => !told.has(head))
    for (const head of heads) told.add(head)
    await notify(context, heads, { kind: kinds[key], values, link: statementLink(unitId) })
  }
}

/** Tells people of an exemption of a request. */
export async function tellOfExemption(
  context: WorkContext,
  personIds: readonly string[],
  key: NoticeKey,
  parties: Sides,
  request: { readonly id: string; readonly number: string },
): Promise<void> {
  const values = { ...(await partyValues(context, parties)), number: request.number }
  await notify(context, personIds, { kind: kinds[key], values, link: creditsLink(request.id) })
}

/** Tells whoever asked of a time that was promised, or called off. */
export async function tellOfAppointment(
  context: WorkContext,
  personIds: readonly string[],
  key: 'notice.appointment_made' | 'notice.appointment_called_off',
  {
    request,
    day,
    reason,
  }: {
    readonly request: { readonly id: string; readonly number: string }
    readonly day: Date
    readonly reason: string
  },
): Promise<void> {
  const { zone } = await organisationOf(context.tx)
  const values = {
    number: request.number,
    day: Date.parse(`${localDay(instantFromDate(day), zone)}T12:00:00Z`),
    reason,
  }
  await notify(context, personIds, { kind: kinds[key], values, link: creditsLink(request.id) })
}

/** Who answers for a unit today. */
export async function headsOf({ tx, now }: WorkContext, unitId: string): Promise<readonly string[]> {
  const path = (await unitPaths(tx, [unitId])).get(unitId) ?? []
  return presentHeadsOf(tx, path, await organisationDay(tx, now))
}
