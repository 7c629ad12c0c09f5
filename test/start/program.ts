import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The program as a child process, in a process group of its own. */
export type Program = {
  readonly pid: number
  /** Where it answers. */
  readonly address: string
  /** Everything printed so far, errors included. */
  readonly output: () => string
  /** Sends a signal to the program alone. */
  readonly signal: (name: NodeJS.Signals) => void
  /** Ends the whole process group at once, as a power cut would. */
  killGroup(): Promise<void>
  /** Ctrl-C, and the exit code that follows. */
  interrupt(): Promise<number | null>
  /** Resolves with the exit code when the program has ended. */
  readonly ended: Promise<number | null>
}

export type ProgramOptions = {
  /** Script to run; absent: the real program. */
  readonly entry?: string
  readonly words?: readonly string[]
  /** The whole environment, but for the path of programs. */
  readonly env: Readonly<Record<string, string>>
  /** As whom, where root starts it. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

const root = join(import.meta.dirname, '..', '..')

/** The program from its first moment, ready or not. */
export type Launched = {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  readonly output: () => string
  readonly signal: (name: NodeJS.Signals) => void
}

/** Starts the program and waits for nothing. */
export function launch({ entry = 'src/main/start.ts', words = [], env, user }: ProgramOptions): Launched {
  const child = spawn(process.execPath, [join(root, entry), ...words], {
    ...user,
    cwd: '/',
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      ETALASE_LANGUAGE: 'en',
      LOG_LEVEL: 'silent',
      ...env,
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  return { child, ended, output: () => printed, signal: (name) => void child.kill(name) }
}

/** Runs the program to its end: for what ends by itself. */
export async function runToEnd(options: ProgramOptions): Promise<{ code: number | null; output: string }> {
  const { ended, output } = launch(options)
  const code = await ended
  return { code, output: output() }
}

/** Resolves with the address of the ready line; fails with what was printed where the program ends before. */
function readyAddress({ child, ended, output }: Launched): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /(?:is ready at|siap di) (http\S+)/.exec(output())?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', look)
    void ended.then((code) => reject(new Error(`Ended with ${code} before it was ready:\n${output()}`)))
  })
}

/** Starts the program and waits for its ready line. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const running = launch(options)
  const { child, ended, output, signal } = running
  const address = await readyAddress(running)
  const pid = child.pid ?? 0
  return {
    pid,
    address,
    output,
    ended,
    signal,
    async killGroup() {
      process.kill(-pid, 'SIGKILL')
      await ended
    },
    interrupt() {
      signal('SIGINT')
      return ended
    },
  }
}
