import type { Encoding } from '../../../platform/tabular/decode.ts'
import { ImportRefused } from '../refusals.ts'
import { charactersOf, type SourceFile } from '../source-file.ts'
import { cellOf, xes, xesEvents, type Xes, type XesEvent } from '../xes-rows.ts'
import { lookAtColumn, type Looking } from './look-at-column.ts'

/** What an activity and what became of it are together: by these two most logs say how a case stands. */
export const activityAndStep = 'concept:name+lifecycle:transition'

/** More attributes than anybody maps: past it those that are new are not looked at. */
const mostColumns = 300

/**
 * Looks through an event log in XES: the attributes that its traces and events have, as columns.
 * @throws ImportRefused where it is broken, or has no event
 */
export async function lookAtEvents(file: SourceFile, encoding: Encoding) {
  const looks = new Map<string, Looking>()
  let rows = 0

  function see(column: string, cell: string): void {
    const known = looks.get(column)
    if (known === undefined && looks.size >= mostColumns) return
    const look = known ?? lookAtColumn(column)
    if (known === undefined) looks.set(column, look)
    look.see(cell)
  }

  function seeEvent(event: XesEvent): void {
    for (const attributes of [event.trace, event.own])
      for (const [column, cell] of attributes) see(column, cell)
    if (event.own.has('concept:name') && event.own.has('lifecycle:transition'))
      see(activityAndStep, cellOf(event, activityAndStep))
  }

  for await (const events of xesEvents(charactersOf(file, () => undefined, encoding))) {
    rows += events.length
    events.forEach(seeEvent)
  }
  if (rows === 0) throw new ImportRefused('events_missing')
  return { separator: xes as Xes, rows, columns: [...looks.values()].map((look) => look.read()) }
}
