import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a process took: seconds by the clock, its largest memory in MiB (0 where the system does not tell), and what it said. */
export interface Run {
  readonly seconds: number
  readonly mebibytes: number
  readonly told: string
}

/** Runs Node with these words, to its end. */
export async function runNode(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, [...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  let mebibytes = 0
  child.stdout.on('data', (text) => (told += String(text)))
  const watch = setInterval(() => (mebibytes = Math.max(mebibytes, peakOf(child.pid ?? 0))), 100)
  const code = await new Promise((resolve) => void child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`It ended with ${String(code)}`)
  return { seconds: (performance.now() - start) / 1000, mebibytes, told }
}

function peakOf(pid: number): number {
  try {
    const [, kibibytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kibibytes) / 1024
  } catch {
    return 0
  }
}
