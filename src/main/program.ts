import { stdout, stderr } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { type Config, consoleLanguage, describeConfig, loadConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/db/open.ts'
import type { OpenDatabase } from '../platform/db/refusal.ts'
import { listenRefusal, portProblem } from './port.ts'
import type { RunningServer, StartRefusal, StartServer } from './running.ts'
import { readyText, say, sentenceOf } from './start-messages.ts'

/** Longest wait for requests under way when the program is asked to stop. */
const PATIENCE = 10_000

function tell(text: string): void {
  stdout.write(`${text}\n`)
}

function complain(...lines: readonly string[]): 1 {
  stderr.write(`${lines.join('\n')}\n`)
  return 1
}

/** Resolves when somebody asks the program to stop: Ctrl-C, a signal, or the end of whoever started it. Asking again does no harm. */
function stopAsked(): Promise<'asked'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'))
    if (process.connected) process.on('disconnect', () => resolve('asked'))
  })
}

async function serve(
  startServer: StartServer,
  config: Config,
  database: OpenDatabase,
): Promise<RunningServer | StartRefusal> {
  try {
    return await startServer(config, database)
  } catch (error) {
    const refusal = listenRefusal(error, config)
    if (refusal === undefined) throw error
    return refusal
  }
}

/** Serves until asked to stop, or until the database is gone. */
async function live(
  server: RunningServer,
  config: Config,
  database: OpenDatabase,
  asked: Promise<'asked'>,
): Promise<0 | 1> {
  tell(readyText(server.address, server.signIns ?? [], config.language))
  const why = await Promise.race([asked, database.ended])
  if (why === 'asked') tell(say('stopping', config.language))
  await Promise.race([server.stop(), pause(PATIENCE)])
  await database.stop()
  if (why !== 'asked') return complain(sentenceOf(why, config.language))
  tell(say('stopped', config.language))
  return 0
}

async function startWith(config: Config, loadServer: () => Promise<StartServer>): Promise<0 | 1> {
  const { language } = config
  const asked = stopAsked()
  const loading = loadServer()
  loading.catch(() => undefined) // told below; until then a failure must not end the program
  tell(say('starting', language))
  const database = await openDatabase(config, { whenClaimed: () => portProblem(config) })
  if (!database.ok) return complain(sentenceOf(database, language))
  try {
    // Asked to stop while it still starts: the database ends whatever is under way, and rolls it back.
    const server = await Promise.race([loading.then((start) => serve(start, config, database)), asked])
    if (server === 'asked') return 0
    if (!server.ok) return complain(sentenceOf(server, language))
    return await live(server, config, database, asked)
  } finally {
    await database.stop()
  }
}

/**
 * The whole life of the program: configuration, database, server, until it is asked to stop; gives the
 * exit code. Whatever can be expected to hinder it is told in one sentence; only bugs end in a stack trace.
 */
export async function runProgram(
  words: readonly string[],
  loadServer: () => Promise<StartServer>,
): Promise<0 | 1> {
  const language = consoleLanguage()
  if (words.includes('--help') || words.includes('-h')) {
    tell(say('usage', language) + describeConfig(language))
    return 0
  }
  const [word] = words
  if (word !== undefined) return complain(say('unknownWord', language, { word }))
  const loaded = loadConfig()
  if (!loaded.ok) return complain(...loaded.problems.map((problem) => problem.message))
  return startWith(loaded.config, loadServer)
}
