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

type StopRequest = { readonly asked: Promise<'asked'>; hasCome(): boolean }

/** Waits for Ctrl-C, a signal, or the end of whoever started the program. Asking again does no harm. */
function awaitStopRequest(): StopRequest {
  let come = false
  const asked = new Promise<'asked'>((resolve) => {
    const ask = () => {
      come = true
      resolve('asked')
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    if (process.connected) process.on('disconnect', ask)
  })
  return { asked, hasCome: () => come }
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
  { asked }: StopRequest,
): Promise<StartRefusal | undefined> {
  tell(readyText(server, config.language))
  const why = await Promise.race([asked, database.ended])
  if (why === 'asked') tell(say('stopping', config.language))
  await Promise.race([server.stop(), pause(PATIENCE)])
  return why === 'asked' ? undefined : why
}

/** From the opened database to the stopped server; what hindered it, if anything did. */
async function serveAndLive(
  config: Config,
  database: OpenDatabase,
  stopRequest: StopRequest,
  loading: Promise<StartServer>,
): Promise<StartRefusal | undefined> {
  if (stopRequest.hasCome()) return undefined
  // Asked to stop while it still starts: the end of the database ends whatever is under way, and rolls it back.
  const serving = loading.then((startServer) => serve(startServer, config, database))
  const server = await Promise.race([serving, stopRequest.asked])
  if (server === 'asked') {
    serving.catch(() => undefined)
    return undefined
  }
  return server.ok ? live(server, config, database, stopRequest) : server
}

async function startWith(config: Config, loadServer: () => Promise<StartServer>): Promise<0 | 1> {
  const { language } = config
  const stopRequest = awaitStopRequest()
  const loading = loadServer()
  loading.catch(() => undefined) // told below; until then a failure must not end the program
  tell(say('starting', language))
  const database = await openDatabase(config, { whenClaimed: () => portProblem(config) })
  if (!database.ok) return complain(sentenceOf(database, language))
  try {
    const hindrance = await serveAndLive(config, database, stopRequest, loading)
    if (hindrance !== undefined) return complain(sentenceOf(hindrance, language))
  } finally {
    await database.stop()
  }
  tell(say('stopped', language))
  return 0
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
  const loaded = loadConfig(undefined, stdout.isTTY)
  if (!loaded.ok) return complain(...loaded.problems.map((problem) => problem.message))
  return startWith(loaded.config, loadServer)
}
