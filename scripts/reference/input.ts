/** What JSON can hold. */
export type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The input of a case, read by name; what is missing or of another kind is a mistake of the file. */
export class CaseInput {
  readonly #values: Readonly<Record<string, Json>>

  constructor(values: Readonly<Record<string, Json>>) {
    this.#values = values
  }

  number(name: string): number {
    return numberOf(this.#values[name], name)
  }

  /** A number that may be missing. */
  optional(name: string): number | undefined {
    const value = this.#values[name]
    return value === undefined || value === null ? undefined : numberOf(value, name)
  }

  /** A list of numbers; one alone may stand without its brackets. */
  numbers(name: string): number[] {
    return this.list(name).map((value) => numberOf(value, name))
  }

  /** A list of names; numbers stay numbers. */
  names(name: string): (string | number)[] {
    return this.list(name).map((value) => nameOf(value, name))
  }

  matrix(name: string): number[][] {
    return this.list(name).map((row) => asList(row).map((value) => numberOf(value, name)))
  }

  /** A list of rows with named values. */
  rows(name: string): Readonly<Record<string, Json>>[] {
    return this.list(name).map((row) => tableOf(row, name))
  }

  /** Named values. */
  table(name: string): Readonly<Record<string, Json>> {
    return tableOf(this.#values[name], name)
  }

  list(name: string): readonly Json[] {
    const value = this.#values[name]
    if (value === undefined || value === null) throw new Error(`the input lacks ${name}`)
    return asList(value)
  }
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}

/** A name, which may be written as a number. */
export function nameOf(value: Json | undefined, name: string): string | number {
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${name} holds what is no name`)
  return value
}

export function numberOf(value: Json | undefined, name: string): number {
  if (typeof value !== 'number') throw new Error(`${name} holds what is no number`)
  return value
}

export function tableOf(value: Json | undefined, name: string): Readonly<Record<string, Json>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${name} holds what has no names`)
  return value as Readonly<Record<string, Json>>
}
