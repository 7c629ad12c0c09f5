import { stderr, stdout } from 'node:process'
import { consoleLanguage, loadConfig } from '../../platform/config.ts'
import { openDatabase } from '../../platform/db/open.ts'
import { compose } from '../compose.ts'
import { prepareDatabase } from '../server.ts'
import { sentenceOf } from '../start-messages.ts'
import type { Desk, OpenedDesk } from './desk.ts'

/** The desk of a real console: the configuration's database, beside a server that runs on it or by itself. */
export function openConsole(): Desk {
  for (const stream of [stdout, stderr]) stream.on('error', goOnUnread)
  const { isTTY: isTerminal } = stderr
  let isLineShown = false
  const clear = () => {
    if (isLineShown) stderr.write(emptyLine)
    isLineShown = false
  }
  return {
    language: consoleLanguage(),
    isTerminal,
    tell: (text) => {
      clear()
      stdout.write(`${text}\n`)
    },
    murmur: (text) => {
      clear()
      stderr.write(`${text}\n`)
    },
    progress: (text) => {
      stderr.write(isTerminal ? emptyLine + text : `${text}\n`)
      isLineShown = isTerminal
    },
    open: openConfigured,
  }
}

/** Whoever reads may stop, as `| head` does; the work is done to its end all the same. */
function goOnUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Goes back to the beginning of the terminal's line and empties it. */
const emptyLine = '\r\u001B[2K'

async function openConfigured(): Promise<OpenedDesk | { ok: false; sentence: string }> {
  const loaded = loadConfig()
  if (!loaded.ok) return { ok: false, sentence: loaded.problems.map(({ message }) => message).join('\n') }
  const { config } = loaded
  const opened = await openDatabase(config, { share: true })
  if (!opened.ok) return { ok: false, sentence: sentenceOf(opened, config.language) }
  try {
    const prepared = await prepareDatabase(config, opened)
    if (!prepared.ok) {
      await opened.stop()
      return { ok: false, sentence: sentenceOf(prepared, config.language) }
    }
    const composition = await compose(config, opened.appUrl)
    const close = async () => {
      await composition.close()
      await opened.stop()
    }
    return { ok: true, composition, close }
  } catch (error) {
    await opened.stop()
    throw error
  }
}
