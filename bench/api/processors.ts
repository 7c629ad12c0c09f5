import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds of a processor that a server, its database with all processes of it, and the load itself have had so far. */
export interface Spent {
  readonly server: number
  readonly database: number
  readonly load: number
}

/** Linux counts the time of a process in hundredths of a second. */
const tick = 10

/** What they have had since they started; undefined where the system does not tell. Other work on the machine does not count. */
export function spentSoFar(serverPid: number, folder: string): Spent | undefined {
  const postmaster = Number(postmasterOf(folder))
  if (!existsSync(`/proc/${serverPid}/stat`) || !(postmaster > 1)) return undefined
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster)
  const { user, system } = process.cpuUsage()
  return {
    server: statOf(serverPid)?.own ?? 0,
    database: [statOf(postmaster)?.withEnded ?? 0, ...children.map((stat) => stat?.own ?? 0)].reduce(
      (sum, one) => sum + one,
      0,
    ),
    load: (user + system) / 1000,
  }
}

/** What was spent between two moments, for each of so many acts. */
export function spentEach(before: Spent, after: Spent, acts: number): Spent {
  return {
    server: (after.server - before.server) / acts,
    database: (after.database - before.database) / acts,
    load: (after.load - before.load) / acts,
  }
}

function postmasterOf(folder: string): string | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : undefined
}

/** A process's own time, the same with that of children that have ended, and its parent; undefined where it is gone. */
function statOf(pid: number): { own: number; withEnded: number; parent: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const words = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = words.slice(11, 15)
    const own = (user + system) * tick
    return { own, withEnded: own + (endedUser + endedSystem) * tick, parent: words[1] ?? 0 }
  } catch {
    return undefined
  }
}
