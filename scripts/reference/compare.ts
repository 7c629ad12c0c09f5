import { CaseInput, type Json } from './input.ts'
import { methods } from './methods.ts'

/** One call with what it must give, each number within `tolerance`: relative where it is above 1 in size, else absolute. */
export type ReferenceCase = {
  readonly fn: string
  readonly input: Readonly<Record<string, Json>>
  readonly output: Readonly<Record<string, Json>>
  readonly tolerance: number
}

/** A case by its place and function, with a line for each value that differs. */
export type Compared = { readonly name: string; readonly differences: readonly string[] }

/** The cases of a file `{"cases": [{fn, input, output, tolerance, note}]}`; throws where it is no such file. */
export function readCases(text: string): readonly ReferenceCase[] {
  const file = JSON.parse(text) as { cases?: unknown } | null
  if (!Array.isArray(file?.cases))
    throw new Error('A file of cases is {"cases": [{fn, input, output, tolerance}]}.')
  return file.cases as readonly ReferenceCase[]
}

/** Runs every case through the project's own function of that name. */
export function compareCases(cases: readonly ReferenceCase[]): Compared[] {
  return cases.map((one, at) => ({ name: `case ${at} (${one.fn})`, differences: compareCase(one) }))
}

function compareCase({ fn, input, output, tolerance }: ReferenceCase): string[] {
  const method = methods[fn]
  if (method === undefined) return [`there is no function ${fn}`]
  try {
    const found = method(new CaseInput(input))
    const differences = differencesIn(output, found, tolerance, '')
    const refused = 'reason' in found && !('reason' in output) && differences.length > 0
    return refused ? [`refused: ${String(found.reason)}`, ...differences] : differences
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** R's words for what is no number, as its JSON has them. */
const noNumbers: readonly Json[] = [null, 'NA', 'NaN']

function differencesIn(wanted: Json, found: unknown, tolerance: number, path: string): string[] {
  if (!isList(wanted)) {
    return isSame(wanted, found, tolerance) ? [] : [`${path}: wanted ${shown(wanted)}, found ${shown(found)}`]
  }
  const inList = Array.isArray(wanted)
  const entries = Object.entries(wanted)
  if (entries.length === 0 && isEmpty(found)) return []
  const isOther = !isList(found) || (inList && !(Array.isArray(found) && found.length === entries.length))
  if (isOther || entries.length === 0) return [`${path}: wanted ${shown(wanted)}, found ${shown(found)}`]
  const values = found as Readonly<Record<string, unknown>>
  return entries.flatMap(([key, value]) =>
    differencesIn(value, values[key], tolerance, inList ? `${path}[${key}]` : `${path}.${key}`),
  )
}

function isList(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isSame(wanted: Json, found: unknown, tolerance: number): boolean {
  if (noNumbers.includes(wanted)) return found === undefined || found === null || Number.isNaN(found)
  if (wanted === 'Inf' || wanted === '-Inf') return found === Number(`${wanted}inity`)
  return typeof wanted === 'number' ? isNear(wanted, found, tolerance) : wanted === found
}

function isNear(wanted: number, found: unknown, tolerance: number): boolean {
  return typeof found === 'number' && Math.abs(found - wanted) <= tolerance * Math.max(1, Math.abs(wanted))
}

function isEmpty(found: unknown): boolean {
  return found === undefined || (isList(found) && Object.keys(found).length === 0)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
