import type { CompiledQuery } from 'kysely'
import type { Tx } from './database.ts'

/** A query in words, whatever the values. */
interface CompiledOnce<Values, Row> {
  rows(tx: Tx, values: Values): Promise<Row[]>
  /** With these values, to be handed over. */
  of(values: Values): { compile(tx: Tx): CompiledQuery<Row> }
}

/** Stands for a value while a query is put into words. */
class Placeholder {
  readonly key: string

  constructor(key: string) {
    this.key = key
  }
}

/**
 * A query that is put into words once a process instead of with every call, for those that come with every request. `write` gets
 * placeholders for the values: it may hand them on as parameters and nothing else, so that the words are the same whatever they are.
 */
export function compiledOnce<Values extends object, Row>(
  write: (tx: Tx, values: Values) => { compile(): CompiledQuery<Row> },
): CompiledOnce<Values, Row> {
  let written: CompiledQuery<Row> | undefined
  const compiled = (tx: Tx, values: Values): CompiledQuery<Row> => {
    written ??= write(tx, placeholders<Values>()).compile()
    const parameters = written.parameters.map((one) =>
      one instanceof Placeholder ? Reflect.get(values, one.key) : one,
    )
    return { ...written, parameters }
  }
  return {
    rows: async (tx, values) => (await tx.executeQuery(compiled(tx, values))).rows,
    of: (values) => ({ compile: (tx) => compiled(tx, values) }),
  }
}

function placeholders<Values extends object>(): Values {
  return new Proxy({}, { get: (_target, key) => new Placeholder(String(key)) }) as Values
}
