import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { readPostmaster, stopProcess } from '../src/platform/db/postmaster.ts'
import { startProgram } from '../test/start/program.ts'

/**
 * Starts what `npm start` starts, the browser part built where its sources changed, with the demonstration bank in a new data
 * folder on a free port; hands its address and its folder to the tests and takes all of it away afterwards. A server named by
 * `ETALASE_TEST_URL` is used as it is.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['ETALASE_TEST_URL'] !== undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'etalase-browser-'))
  const clear = async () => {
    const postmaster = readPostmaster(join(folder, 'postgres'))
    if (postmaster !== undefined) await stopProcess(postmaster.pid)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const env = { ETALASE_DATA: folder, PORT: '0', WEBHOOK_NETWORKS: '127.0.0.1' }
    const program = await startProgram({ entry: 'scripts/start.mjs', env })
    process.env['ETALASE_TEST_URL'] = program.address
    process.env['ETALASE_TEST_DATA'] = folder
    return async () => {
      await program.interrupt()
      await clear()
    }
  } catch (error) {
    await clear()
    throw error
  }
}
