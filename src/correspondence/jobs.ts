import type { Job, WorkContext } from '../platform/http/route.ts'
import { sortMailJob } from './receiving.ts'
import { quarantine, sortMail } from './sorting.ts'
import { changeMail, forgetMails, leftBehind, letGo, waitingSince } from './store/mails.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** After this long a mail that nothing has become of is taken up again, and after that given to a head. */
const takeUpAfter = 20 * minute
const giveUpAfter = 180 * minute
/** Mails looked at in one go. */
const atOnce = 50

/** How long things are kept after they were sorted, in milliseconds: as much as somebody may still ask about them. */
const kept = { ignored: 7 * day, others: 30 * day, undecided: 90 * day, rows: 180 * day }

const clearFileJob = 'correspondence.clear-file'

/** Nothing acknowledged is lost: whatever the queue gave up is taken up again, and at last shown to a person. */
async function watch(context: WorkContext): Promise<void> {
  if (context.surroundings.mailIn === undefined) return
  const before = (age: number) => new Date(context.now.getTime() - age)
  for (const mail of await leftBehind(context.tx, before(takeUpAfter), atOnce)) {
    if (mail.receivedAt < before(giveUpAfter)) await quarantine(context, mail, 'broke')
    else await context.later(sortMailJob, { mailId: mail.id })
  }
}

/** Removes what has served its time. */
async function sweep(context: WorkContext): Promise<void> {
  const before = (age: number) => new Date(context.now.getTime() - age)
  const expired = await waitingSince(context.tx, before(kept.undecided), atOnce)
  for (const { id } of expired)
    await changeMail(context.tx, id, { state: 'discarded', handledAt: context.now })
  const files = await letGo(context.tx, {
    ignoredBefore: before(kept.ignored),
    othersBefore: before(kept.others),
  })
  for (const fileId of files) await context.later(clearFileJob, { fileId })
  await forgetMails(context.tx, before(kept.rows))
  if (expired.length + files.length === 0) return
  await context.audit({
    action: 'mail.swept',
    subjectKind: 'mail',
    subjectId: 'old',
    details: { files: files.length, expired: expired.map(({ id }) => id) },
  })
}

/** What the slice does later. */
export const correspondenceJobs: readonly Job[] = [
  {
    name: sortMailJob,
    run: async (context, { mailId }) => {
      if (mailId !== undefined) await sortMail(context, mailId)
    },
  },
  { name: 'correspondence.watch', schedule: '*/5 * * * *', run: watch },
  { name: 'correspondence.sweep', schedule: '37 * * * *', run: sweep },
  {
    name: clearFileJob,
    run: async ({ surroundings, organisationId }, { fileId }) => {
      if (fileId !== undefined) await surroundings.files.remove(organisationId, fileId)
    },
  },
]
