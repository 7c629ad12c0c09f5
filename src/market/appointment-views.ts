import type { z } from 'zod'
import type { ActionContext } from '../platform/http/route.ts'
import { instantFromDate, isoOf } from '../platform/time/instants.ts'
import type { GuaranteedRequest } from '../service/index.ts'
import { unitTarget } from './acting.ts'
import type { appointmentView } from './contract.ts'
import { appointmentState, sayable, silentFrom, type AppointmentWord } from './domain/appointment.ts'
import { paysFor, type Guarantee } from './domain/guarantee.ts'
import type { NobodyPaid, Owing, Sides } from './owing.ts'
import { appointmentsOf } from './store/appointments.ts'

/** What decides on the appointments of a request. */
interface Appointing {
  readonly request: GuaranteedRequest
  readonly guarantee: Guarantee | undefined
  readonly sides: Sides | NobodyPaid
  readonly owing: Owing | undefined
}

/** On which sides of a request the actor stands, as far as appointments are concerned. */
export async function sidesOfActor(
  context: ActionContext,
  { unitId, askerId, askedForId }: GuaranteedRequest,
): Promise<AppointmentWord['side'][]> {
  const unit = await unitTarget(context, unitId)
  return [
    ...(unit !== undefined && context.may('appointment:make', unit) ? (['unit'] as const) : []),
    ...([askerId, askedForId].includes(context.actor.personId) ? (['asker'] as const) : []),
  ]
}

/** Whether the guarantee of a request pays somebody for missed appointments. */
function paysForMissing({ guarantee, sides }: Appointing): boolean {
  return guarantee !== undefined && typeof sides === 'object' && paysFor(guarantee, 'missed_appointment')
}

/** Times that were promised, as the actor reads them. */
export async function appointmentViews(
  context: ActionContext,
  credits: Appointing,
): Promise<z.input<typeof appointmentView>[]> {
  const { request, owing } = credits
  if (owing === undefined || !paysForMissing(credits)) return []
  const now = instantFromDate(context.now)
  const sides = await sidesOfActor(context, request)
  return (await appointmentsOf(context.tx, request.id)).map((one) => {
    const state = appointmentState(one, owing.lateness.endings, now)
    const can = sayable(one, state, now)
    return {
      id: one.id,
      startsAt: isoOf(one.startsAt),
      endsAt: isoOf(one.endsAt),
      silentFrom: isoOf(silentFrom(one)),
      note: one.note,
      state,
      words: one.words.map(({ what, side, note, saidAt }) => ({
        what,
        side,
        note,
        at: saidAt.toISOString(),
      })),
      may: { say: [...new Set(sides.flatMap((side) => can[side]))] },
    }
  })
}

/** Whether the actor may promise whoever asked another time now. */
export async function mayAppoint(context: ActionContext, credits: Appointing): Promise<boolean> {
  const { request, owing } = credits
  if (owing === undefined || owing.lateness.finished || !paysForMissing(credits)) return false
  if (!(await sidesOfActor(context, request)).includes('unit')) return false
  return (await waitingAmong(context, credits)) === 0
}

/** How many appointments of a request still wait. */
export async function waitingAmong(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  { request, owing }: Pick<Appointing, 'request' | 'owing'>,
): Promise<number> {
  const endings = owing?.lateness.endings ?? []
  const states = (await appointmentsOf(tx, request.id)).map((one) =>
    appointmentState(one, endings, instantFromDate(now)),
  )
  return states.filter((state) => state === 'waiting').length
}
