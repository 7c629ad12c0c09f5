import { renderText } from '../../platform/i18n/render.ts'
import type { Message } from '../../platform/i18n/messages.ts'
import type { Composition } from '../compose.ts'
import { commandMessages } from './messages.ts'
import { refusalMessages } from './refusal-messages.ts'

type Values = Readonly<Record<string, string | number>>

/** Why a command was not carried out, as a value. */
export interface CommandRefusal {
  readonly ok: false
  readonly code: keyof typeof refusalMessages
  readonly values: Values
}

export function refuseCommand(code: CommandRefusal['code'], values: Values = {}): CommandRefusal {
  return { ok: false, code, values }
}

/** Refuses a file that cannot be read; that it is not there is said without words of the system. */
export function unreadable(file: string, error: unknown): CommandRefusal {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return refuseCommand('file_missing', { file })
  return refuseCommand('file_unreadable', {
    file,
    reason: error instanceof Error ? error.message : String(error),
  })
}

/** What a command stands on: a language, two streams, and a database when it asks for one. */
export interface Desk {
  readonly language: 'id' | 'en'
  /** Whether somebody watches, so that progress may be told often, each time in place of the last. */
  readonly isTerminal: boolean
  /** One result. */
  readonly tell: (text: string) => void
  /** Sentences about what went wrong, and what is worth knowing beside the result. */
  readonly murmur: (text: string) => void
  /** How far it is. */
  readonly progress: (text: string) => void
  readonly open: () => Promise<OpenedDesk | { readonly ok: false; readonly sentence: string }>
}

/** The program put together on an open database; whoever opened it closes it. */
export interface OpenedDesk {
  readonly ok: true
  readonly composition: Composition
  readonly close: () => Promise<void>
}

/** How a command ended: 0 well, 1 with something that it found or was refused. */
export type CommandEnd = 0 | 1 | CommandRefusal

/** A text of the command line in the reader's language. */
export function words(
  desk: Pick<Desk, 'language'>,
  key: keyof typeof commandMessages,
  values: Values = {},
): string {
  return renderText(desk.language, commandMessages[key], values)
}

/** Why a command was refused, in one sentence. */
export function sentenceOfRefusal(desk: Pick<Desk, 'language'>, { code, values }: CommandRefusal): string {
  const message: Message = refusalMessages[code]
  return renderText(desk.language, message, values)
}

/** Says a refusal and gives the exit code. */
export function refused(desk: Desk, refusal: CommandRefusal): 1 {
  desk.murmur(sentenceOfRefusal(desk, refusal))
  return 1
}

/** Opens the database, works, and closes it again whatever happens. */
export async function withDatabase(
  desk: Desk,
  work: (composition: Composition) => Promise<CommandEnd>,
): Promise<0 | 1> {
  const opened = await desk.open()
  if (!opened.ok) {
    desk.murmur(opened.sentence)
    return 1
  }
  try {
    const end = await work(opened.composition)
    return typeof end === 'number' ? end : refused(desk, end)
  } finally {
    await opened.close()
  }
}
