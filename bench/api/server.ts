import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { VariableName } from '../../src/platform/config-variables.ts'

/** What the server of the benchmark is told; everything else is as it is by default. */
export type Settings = Partial<Record<VariableName, string>>

const program = join(import.meta.dirname, '../../src/main/start.ts')

/** A server in a process of its own, as `npm start` runs it. */
export interface Server {
  readonly origin: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts a server and waits until it answers. */
export async function startServer(settings: Settings, flags: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [...flags, program], {
    env: { PATH: '/usr/bin:/bin', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${settings.PORT}`
  try {
    await untilReady(origin, child)
  } catch (error) {
    child.kill()
    throw error
  }
  return { origin, pid: child.pid ?? 0, stop: () => ended(child) }
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    if (child.exitCode !== null) throw new Error('The server ended before it was ready')
    const ready = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (ready?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server was not ready within a minute')
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
