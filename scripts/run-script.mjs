import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { ensureInstalled, node26 } from './bootstrap.mjs'

/** Installs what is missing and runs a script of this project, with the words given, on the project's own Node. */
export async function runScript(script) {
  process.chdir(dirname(import.meta.dirname))
  await ensureInstalled()
  const child = spawn(node26, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', () => undefined).on('SIGTERM', pass)
  process.exitCode = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
