import pg from 'pg'

/** A statement on its way to the database. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** Under which it is prepared; without, it is parsed each time. */
  readonly name: string | undefined
  readonly answered: (error: Error | null, result?: pg.QueryResult) => void
}

/** What `pg` calls as answers come in, of its own queries and of others that it is handed. */
interface Answering extends pg.Submittable {
  readonly text: string
  readonly name?: string | undefined
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: pg.Connection): void
  handleEmptyQuery(connection: pg.Connection): void
  handleReadyForQuery(connection: pg.Connection): void
  handleError(error: Error, connection: pg.Connection): void
}

type Prepared = Record<string, string | undefined>

/**
 * Several statements sent in one piece and answered in one: the database goes from each to the next without waiting for us, and each
 * sees what those before it did and what others committed meanwhile. Where one fails, those behind it are not run, and fail with it.
 */
export class Together implements Answering {
  readonly #queries: readonly Answering[]
  readonly #over: () => void
  #done = 0

  /** `over` is called when all are answered. */
  constructor(statements: readonly Statement[], types: pg.CustomTypesConfig | undefined, over: () => void) {
    this.#over = over
    this.#queries = statements.map(({ text, values, name, answered }) => {
      const config = { text, values: [...values], queryMode: 'extended', name, types }
      return new pg.Query(config as pg.QueryConfig, answered as never) as unknown as Answering
    })
  }

  get size(): number {
    return this.#queries.length
  }

  /** Of the statement that is being answered: by it the connection remembers what is prepared. */
  get text(): string {
    return this.#queries[this.#done]?.text ?? ''
  }

  get name(): string | undefined {
    return this.#queries[this.#done]?.name
  }

  submit(connection: pg.Connection): void {
    // Each query ends what it sends with a Sync, after which it would be answered by itself.
    const withoutSync = Object.create(connection, { sync: { value: () => undefined } }) as pg.Connection
    connection.stream.cork()
    try {
      for (const query of this.#queries) query.submit(withoutSync)
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }

  handleRowDescription(message: unknown): void {
    this.#queries[this.#done]?.handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#queries[this.#done]?.handleDataRow(message)
  }

  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    this.#queries[this.#done]?.handleCommandComplete(message, connection)
    this.#done += 1
  }

  handleEmptyQuery(connection: pg.Connection): void {
    this.#queries[this.#done]?.handleEmptyQuery(connection)
    this.#done += 1
  }

  handleReadyForQuery(connection: pg.Connection): void {
    for (const query of this.#queries) query.handleReadyForQuery(connection)
    this.#over()
  }

  handleError(error: Error, connection: pg.Connection): void {
    // What was sent behind the one that failed was not even read: it is not prepared.
    const { submittedNamedStatements } = connection as unknown as { submittedNamedStatements: Prepared }
    for (const [index, query] of this.#queries.entries()) {
      if (index < this.#done) query.handleReadyForQuery(connection)
      else {
        if (query.name !== undefined) delete submittedNamedStatements[query.name]
        query.handleError(error, connection)
      }
    }
    this.#over()
  }
}
