import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { besideServer, dataFolderOfServer } from './started-server.ts'

/** Has the program look at a proposal or escalation as if so many days had passed; nothing waits for the clock on the wall. */
export async function lookLater(matterId: string, days: number): Promise<void> {
  await promisify(execFile)(process.execPath, ['e2e/support/look-later.ts', matterId, String(days)], {
    env: besideServer(dataFolderOfServer()),
  })
}
