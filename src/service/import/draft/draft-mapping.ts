import { stringify } from 'yaml'
import { renderText } from '../../../platform/i18n/render.ts'
import { dateFormat } from '../mapped/date-formats.ts'
import { draftMessages } from '../draft-messages.ts'
import { xes } from '../xes-rows.ts'
import { likelyColumns, roles, type LikelyColumns, type Role } from './likely-columns.ts'
import { likelyPhase, likelyPriority, likelyVerdicts } from './likely-meanings.ts'
import type { ColumnLook } from './look-at-column.ts'
import type { FileLook } from './look-at-file.ts'

type Say = (key: keyof typeof draftMessages, values?: Readonly<Record<string, string | number>>) => string

/**
 * A first mapping for a file, in YAML, with remarks in the reader's language on what to look at. What cannot be told from the
 * file stands there as a remark to be filled in, so that nothing is taken for granted.
 */
export function draftMapping(look: FileLook, system: string, language: 'id' | 'en'): string {
  const say: Say = (key, values = {}) => `# ${renderText(language, draftMessages[key], values)}`
  const likely = likelyColumns(look)
  const isLog = look.separator === xes
  const isEvents = isLog || (likely.number?.unique === false && likely.at !== undefined)
  const missing = [...new Set(look.columns.flatMap((column) => column.missing))]
  const lines = [
    say('head', { rows: look.rows, columns: look.columns.length }),
    say('columns', { names: look.columns.map(({ name }) => name).join(', ') }),
    say('system'),
    `system: ${scalar(system)}`,
    say(rowsOf(isLog, isEvents)),
    `rows: ${isEvents ? 'event' : 'request'}`,
    ...(look.guessed ? [say('encoding')] : []),
    `encoding: ${look.encoding}`,
    ...(isLog ? [] : [`separator: ${scalar(look.separator)}`]),
    say('zone'),
    '# zone: Asia/Jakarta',
    ...datesOf(Object.values(likely), isLog ? logDates : [], say),
    ...(missing.length > 0 ? [say('missing'), `missing: ${list(missing)}`] : []),
    'columns:',
    ...rolesOf(isEvents).flatMap((role) => columnLines(role, likely, isEvents, say)),
    ...ratingLines(look, likely, say),
  ]
  return `${lines.join('\n')}\n`
}

function rowsOf(isLog: boolean, isEvents: boolean) {
  if (isLog) return 'rows.log'
  return isEvents ? 'rows.event' : 'rows.request'
}

/** A row that is a request has no changes; one that is an event says its state at each. */
function rolesOf(isEvents: boolean): readonly Role[] {
  const others: readonly Role[] = isEvents ? ['answered', 'completed', 'closed'] : ['at', 'by']
  return roles.filter((role) => !others.includes(role))
}

/** How the standard has times in event logs written, whether or not those that were seen show both ways. */
const logDates = ['YYYY-MM-DD[T]HH:mm:ss.SSSZ', 'YYYY-MM-DD[T]HH:mm:ssZ']

function datesOf(columns: readonly ColumnLook[], surely: readonly string[], say: Say): string[] {
  const formats = [...new Set([...columns.flatMap(({ dates }) => dates), ...surely])]
  const unclear = columns.find(({ otherOrder }) => otherOrder !== undefined)
  const written = formats.map((format) =>
    dateFormat(format)?.hasTime === false ? `{ format: ${scalar(format)}, time: '00:00' }` : scalar(format),
  )
  const remarks = [
    ...(unclear?.otherOrder === undefined
      ? []
      : [say('dates.order', { column: unclear.name, other: unclear.otherOrder })]),
    ...(formats.some((format) => dateFormat(format)?.hasTime === false) ? [say('dates.time')] : []),
  ]
  if (written.length === 0) return [say('dates.none'), 'dates: [YYYY-MM-DD HH:mm:ss]']
  return [say('dates'), ...remarks, 'dates:', ...written.map((format) => `  - ${format}`)]
}

function columnLines(role: Role, likely: LikelyColumns, isEvents: boolean, say: Say): string[] {
  const column = likely[role]
  if (column === undefined) return absentLines(role, likely, isEvents, say)
  if (role === 'state') return stateLines(column, say)
  if (role === 'priority') return priorityLines(column, say)
  if (role === 'verdict') return verdictLines(column, say)
  const isRepeated = role === 'number' && !column.unique
  const remarks = isRepeated ? ['number.repeated' as const] : role === 'unit' ? ['unit' as const] : []
  return [...remarks.map((remark) => `  ${say(remark)}`), `  ${role}: ${scalar(column.name)}`]
}

/** What no column was found for: a source with one end only says both by it; what is needed is to be filled in. */
function absentLines(role: Role, { closed }: LikelyColumns, isEvents: boolean, say: Say): string[] {
  if (role === 'completed' && closed !== undefined)
    return [`  ${say('completed.closed')}`, `  completed: ${scalar(closed.name)}`]
  if (!needed(role)) return []
  // The first event of a request says when it was asked for, and each says a state.
  if (isEvents && role === 'opened') return []
  const remark = isEvents && role === 'state' ? 'absent.state.event' : (`absent.${role}` as const)
  return [`  ${say(remark)}`, `  # ${role}: …`]
}

function needed(role: Role): role is 'number' | 'at' | 'opened' | 'state' {
  return role === 'number' || role === 'at' || role === 'opened' || role === 'state'
}

/** A column of marks is only spoken of: what brought ratings cannot be taken back, so that somebody has to want it. */
function ratingLines({ columns }: FileLook, likely: LikelyColumns, say: Say): string[] {
  const taken = new Set(Object.values(likely))
  const marks = columns.find(
    (column) =>
      !taken.has(column) &&
      column.values !== undefined &&
      /rating|satisf|csat|score|stars|skor|nilai|kepuasan|bintang/i.test(column.name),
  )
  if (marks === undefined) return []
  return [
    `  ${say('rating', { column: marks.name, values: (marks.values ?? []).join(', ') })}`,
    `  # rating: ${scalar(marks.name)}`,
  ]
}

function stateLines({ name, values = [] }: ColumnLook, say: Say): string[] {
  const entries = values.map((value) => {
    const phase = likelyPhase(value)
    return phase === undefined ? `      # ${scalar(value)}: …` : `      ${scalar(value)}: ${phase}`
  })
  const isEmpty = values.every((value) => likelyPhase(value) === undefined)
  return [
    `  ${say('state')}`,
    '  state:',
    `    column: ${scalar(name)}`,
    isEmpty ? '    values: {}' : '    values:',
    ...entries,
  ]
}

function priorityLines({ name, values = [] }: ColumnLook, say: Say): string[] {
  if (values.every((value) => /^[1-5](?!\d)/.test(value))) return [`  priority: ${scalar(name)}`]
  const entries = values.map((value) => {
    const urgency = likelyPriority(value)
    return urgency === undefined ? `      # ${scalar(value)}: …` : `      ${scalar(value)}: ${urgency}`
  })
  const isEmpty = values.every((value) => likelyPriority(value) === undefined)
  return [
    `  ${say('priority')}`,
    '  priority:',
    `    column: ${scalar(name)}`,
    isEmpty ? '    values: {}' : '    values:',
    ...entries,
    '    otherwise: 3',
  ]
}

function verdictLines({ name, values = [] }: ColumnLook, say: Say): string[] {
  const { kept, broken } = likelyVerdicts(name, values)
  if (kept.length === 0 || broken.length === 0)
    return [
      `  ${say('verdict.unclear', { column: name, values: values.join(', ') })}`,
      `  # verdict: { column: ${scalar(name)}, kept: […], broken: […] }`,
    ]
  return [
    `  ${say('verdict')}`,
    `  verdict: { column: ${flow(name)}, kept: ${list(kept)}, broken: ${list(broken)} }`,
  ]
}

/** A text as YAML writes it on one line. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd().includes('\n')
    ? JSON.stringify(text)
    : stringify(text, { lineWidth: 0 }).trimEnd()
}

/** A text within brackets or braces, where more signs mean something. */
function flow(text: string): string {
  return JSON.stringify(text)
}

function list(texts: readonly string[]): string {
  return `[${texts.map(flow).join(', ')}]`
}
