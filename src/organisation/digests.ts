import { v7 as uuidv7 } from 'uuid'
import type { Job, WorkContext } from '../platform/http/route.ts'
import { sendMailJob } from '../platform/mail/outbox.ts'
import { digestHoursOf } from '../platform/notices/choices.ts'
import { usualDigestHour } from '../platform/notices/contract.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import type { PersonId } from './contract.ts'
import { latestDigestMoment } from './domain/digest.ts'
import { lostSince } from './notice-letters.ts'
import { queueDigest, waitingForDigest } from './store/notice-letters.ts'
import { loadOrganisation } from './store/organisations.ts'
import { findPeople } from './store/people.ts'

/** Digests written down in one go; each is sent by a job, and a transaction, of its own. */
const atOnce = 500

const digestJobName = 'notices.digest'

/** Writes down the digests that are due by now: what was told before the hour that each reader chose, in their own zone. */
async function queueDigests(context: WorkContext): Promise<void> {
  const { tx, organisationId, now, surroundings } = context
  if (!surroundings.mailConfigured) return
  const lost = lostSince(now)
  const due = await dueAmong(context, await waitingForDigest(tx, lost))
  for (const personId of due.slice(0, atOnce)) {
    const mailId = await queueDigest(tx, { organisationId, id: uuidv7(), personId, at: now }, lost)
    if (mailId !== undefined) await context.later(sendMailJob, { mailId })
  }
  if (due.length > atOnce) await context.later(digestJobName, {})
}

async function dueAmong(
  { tx, now }: WorkContext,
  waiting: readonly { readonly personId: string; readonly oldest: Date }[],
): Promise<string[]> {
  const ids = waiting.map(({ personId }) => personId)
  const organisation = await loadOrganisation(tx)
  const zones = new Map((await findPeople(tx, ids as PersonId[])).map(({ id, zone }) => [String(id), zone]))
  const hours = await digestHoursOf(tx, ids)
  const moments = new Map<string, number>()
  const momentFor = (zone: string, hour: number) => {
    const known = moments.get(`${zone} ${hour}`) ?? latestDigestMoment(instantFromDate(now), zone, hour)
    moments.set(`${zone} ${hour}`, known)
    return known
  }
  return waiting
    .filter(({ personId, oldest }) => {
      const zone = zones.get(personId) ?? organisation.zone
      return oldest.getTime() < momentFor(zone, hours.get(personId) ?? usualDigestHour)
    })
    .map(({ personId }) => personId)
}

/** Every five minutes: the digests whose hour has come. */
export const digestJob: Job = { name: digestJobName, schedule: '*/5 * * * *', run: queueDigests }
