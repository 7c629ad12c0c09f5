import type { z } from 'zod'
import { calendarsOf } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { dateOf, instantFromDate } from '../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../platform/time/local-day.ts'
import { nextWorkingInstant, type CompiledCalendar } from '../platform/time/working-time.ts'
import type { repeatView } from './contract.ts'
import { serviceMessages } from './messages.ts'
import { namesOf } from './names.ts'
import { serviceProblems } from './problems.ts'
import { lastRepeated, lockRepeat, type StoredRepeat } from './store/repeats.ts'

/** The hours of the unit that is asked: by its zone days begin, and by its working time requests are made. */
export async function hoursOf(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  unitId: string,
): Promise<CompiledCalendar> {
  const at = instantFromDate(now)
  const hours = (await calendarsOf(tx, [unitId], { from: at, until: at })).get(unitId)
  if (hours === undefined) throw new Error(`No working calendar for unit ${unitId}`)
  return hours
}

/** The day that it is where the unit is. */
export function dayAt(hours: CompiledCalendar, now: Date): string {
  return localDay(instantFromDate(now), hours.zone)
}

/** When a request that is due on a day is made: as the unit opens then, or on the next day that it works. */
export function momentOf(hours: CompiledCalendar, day: string): Date {
  const start = startOfLocalDay(day, hours.zone)
  const opening = nextWorkingInstant(hours, start)
  return dateOf(opening.ok ? opening.at : start)
}

/** One's own repeat, held; anybody else's does not exist. */
export async function openRepeat(
  context: ActionContext,
  id: string,
): Promise<Result<StoredRepeat, 'not_found'>> {
  const repeat = await lockRepeat(context.tx, id)
  if (repeat === undefined || !context.may('repeat:keep', { personIds: [repeat.ownerId] }))
    return refuse('not_found')
  return accept(repeat)
}

type RepeatReply = z.input<typeof repeatView>

export async function viewRepeats(
  context: ActionContext,
  repeats: readonly StoredRepeat[],
): Promise<RepeatReply[]> {
  const { tx, language } = context
  const names = await namesOf(tx, {
    units: [],
    people: [],
    services: repeats.map(({ serviceId }) => serviceId),
  })
  const last = await lastRepeated(
    tx,
    repeats.map(({ id }) => id),
  )
  return repeats.map((repeat) => {
    const made = last.get(repeat.id)
    return {
      id: repeat.id,
      name: repeat.name,
      service: names.service(repeat.serviceId),
      every: repeat.every,
      onDay: repeat.onDay,
      paused: repeat.paused,
      nextOn: repeat.nextOn,
      dueAt: repeat.dueAt.toISOString(),
      last:
        made === undefined ? null : { on: made.dueOn, request: { id: made.requestId, number: made.number } },
      problem: repeat.problem === null ? null : whyNot(repeat.problem, language),
    }
  })
}

/** Why a request could not be made, as its owner reads it: what a refusal says, or that the form no longer fits. */
export function whyNot(problem: string, language: 'id' | 'en'): string {
  const known = serviceProblems[problem as keyof typeof serviceProblems] as
    | (typeof serviceProblems)['service_retired']
    | undefined
  // Sentences with names in them were said of one moment: the plain one holds whenever it is read.
  if (known === undefined || known.id.includes('{')) {
    const plain = problem.startsWith('approval_') ? 'repeat.approver_missing' : 'repeat.form_changed'
    return serviceMessages[plain][language]
  }
  return renderText(language, known)
}
