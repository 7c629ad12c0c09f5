import { runCommand } from '../src/main/cli/commands.ts'
import type { Harness } from './harness.ts'

/** What a command said and how it ended. */
export interface Ended {
  readonly code: 0 | 1
  /** Results, one line each. */
  readonly told: string
  /** Progress and sentences about what went wrong. */
  readonly murmured: string
}

/** Runs a command of the command line on the test's database. */
export async function runOn(
  harness: Harness,
  given: readonly string[],
  language: 'id' | 'en' = 'en',
): Promise<Ended> {
  const told: string[] = []
  const murmured: string[] = []
  const code = await runCommand(
    {
      language,
      isTerminal: false,
      tell: (text) => void told.push(text),
      murmur: (text) => void murmured.push(text),
      progress: (text) => void murmured.push(text),
      open: () =>
        Promise.resolve({ ok: true, composition: harness.composition, close: () => Promise.resolve() }),
    },
    given,
  )
  return { code, told: told.join('\n'), murmured: murmured.join('\n') }
}
