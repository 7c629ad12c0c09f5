import { sql } from 'kysely'
import type { Job } from '../http/route.ts'
import { announcementsKept } from '../live.ts'

/** How long an answer is kept for a write that may be sent again, in milliseconds. */
const repliesKept = 7 * 24 * 3_600_000

/** Forgets what has served its time: announcements that nobody can still ask for, and answers kept for repeated writes. */
export const pruneJob: Job = {
  name: 'platform.prune',
  schedule: '17 * * * *',
  async run({ tx, now }) {
    await sql`delete from platform.announcements where at < ${new Date(now.getTime() - announcementsKept)}`.execute(
      tx,
    )
    await sql`delete from platform.replays where at < ${new Date(now.getTime() - repliesKept)}`.execute(tx)
  },
}
