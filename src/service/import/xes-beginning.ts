import { SaxesParser } from 'saxes'
import type { Encoding } from '../../platform/tabular/decode.ts'
import { likelyEncoding } from './file-kinds.ts'
import { beginningOf, inspectFile } from './source-file.ts'
import { isXes } from './xes-rows.ts'

/** Whether a file begins like an event log in XES. What cannot be read does not; why is told by whoever reads it. */
export async function isEventLog(path: string): Promise<boolean> {
  try {
    const beginning = await beginningOf(await inspectFile(path))
    return isXes(new TextDecoder(likelyEncoding(beginning)).decode(beginning))
  } catch {
    return false
  }
}

/** The beginning of an event log as a log itself, written as it was; undefined where it is no such log. */
export function logOfBeginning(beginning: Buffer): Buffer | undefined {
  const encoding = likelyEncoding(beginning)
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(beginning)
  return isXes(text) ? written(wholeEventsOf(text), encoding) : undefined
}

function written(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1')
}

/**
 * The beginning of an event log up to the last event that is whole in it, with everything open closed, so that it is a log itself.
 * Where it is broken it stays as it is: whoever reads it says on which line.
 */
function wholeEventsOf(beginning: string): string {
  const parser = new SaxesParser({ xmlns: false })
  const open: string[] = []
  let whole: { readonly length: number; readonly open: readonly string[] } | undefined
  let isBroken = false
  parser.on('opentag', ({ name }) => void open.push(name))
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (name === 'event' && open.length <= 2) whole = { length: parser.position, open: [...open] }
  })
  parser.on('error', () => {
    isBroken = true
  })
  parser.write(beginning)
  if (isBroken) return beginning
  if (whole === undefined) return closedLog(beginning, open)
  return (
    beginning.slice(0, whole.length) +
    whole.open
      .map((name) => `</${name}>`)
      .toReversed()
      .join('')
  )
}

/** Of a log whose first event lies further on only the outermost element is kept. */
function closedLog(beginning: string, [outermost]: readonly string[]): string {
  return outermost === undefined ? beginning : `<${outermost}></${outermost}>`
}
