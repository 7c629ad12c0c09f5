/** What an expected refusal carries: a code of a catalogue, values for its sentence, and the fields it is about. */
export interface Refusal<Code extends string = string> {
  readonly ok: false
  readonly code: Code
  readonly values?: Readonly<Record<string, string | number>>
  readonly fields?: readonly InvalidParam[]
}

/** One input that was refused: where it is (`body.answers.laptop`) and why. `code` or ready `reason` in the reader's language. */
export interface InvalidParam {
  readonly name: string
  readonly reason: string
}

export interface Accepted<Value> {
  readonly ok: true
  readonly value: Value
}

/** An action's answer: a value, or an expected refusal. Exceptions are bugs or outages. */
export type Result<Value, Code extends string = string> = Accepted<Value> | Refusal<Code>

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value }
}

export function refuse<Code extends string>(
  code: Code,
  values?: Refusal['values'],
  fields?: readonly InvalidParam[],
): Refusal<Code> {
  return { ok: false, code, ...(values && { values }), ...(fields && { fields }) }
}
