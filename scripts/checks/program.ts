import { spawn } from 'node:child_process'
import { env, execPath } from 'node:process'

/** How a program ended: its exit code (1 where a signal ended it), all it printed, and how long it took. */
export interface Outcome {
  readonly code: number
  readonly output: string
  readonly seconds: number
}

/** Runs a JavaScript or TypeScript program on this Node in `folder` and keeps what it prints. */
export async function runProgram(
  program: string,
  words: readonly string[],
  folder: string,
): Promise<Outcome> {
  const begun = performance.now()
  const child = spawn(execPath, [program, ...words], {
    cwd: folder,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: Buffer[] = []
  const keep = (chunk: Buffer) => void printed.push(chunk)
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (ended) => {
      resolve(ended ?? 1)
    })
  })
  const output = Buffer.concat(printed).toString('utf8').trim()
  return { code, output, seconds: (performance.now() - begun) / 1000 }
}
