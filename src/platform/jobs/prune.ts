import { sql } from 'kysely'
import { forgetOver } from '../auth/session-lookup.ts'
import type { Job } from '../http/route.ts'
import { announcementsKept } from '../live.ts'

/** How long an answer is kept for a write that may be sent again, in milliseconds. */
const repliesKept = 7 * 24 * 3_600_000

/** How long a letter is kept, in milliseconds: as long as the links in it can be of use. */
const lettersKept = 14 * 24 * 3_600_000

/** How long a file may take to arrive, in milliseconds, and more. */
const arrivalsLast = 24 * 3_600_000

/**
 * Forgets what has served its time: announcements that nobody can still ask for, answers kept for repeated writes, letters,
 * counts of failed sign-ins, sessions that are over, and what is left of files that never arrived.
 */
export const pruneJob: Job = {
  name: 'platform.prune',
  schedule: '17 * * * *',
  async run({ tx, now, organisationId, surroundings }) {
    await sql`delete from platform.announcements where at < ${new Date(now.getTime() - announcementsKept)}`.execute(
      tx,
    )
    await sql`delete from platform.replays where at < ${new Date(now.getTime() - repliesKept)}`.execute(tx)
    await sql`delete from platform.mails where queued_at < ${new Date(now.getTime() - lettersKept)}`.execute(
      tx,
    )
    await sql`delete from platform.slowdowns where expire < ${now.getTime()}`.execute(tx)
    await forgetOver(tx, now)
    await surroundings.files.removeBroken(organisationId, new Date(now.getTime() - arrivalsLast))
  },
}
