import {
  CamelCasePlugin,
  PostgresDialect,
  PostgresQueryCompiler,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely'

/**
 * Camel case here, snake case in the database, as Kysely's own plugin has it, whose words it uses; but names are changed while a
 * query is written, not in a copy of it made before, and those of rows are looked up once a result. Keys of nested JSON stay as they are.
 */
export class CamelNames extends CamelCasePlugin {
  /** What a table, a column or an alias is called in the database. */
  column(name: string): string {
    return this.snakeCase(name)
  }

  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node
  }

  override transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows
    if (first === undefined) return Promise.resolve(result)
    const names = Object.keys(first).map((column) => [column, this.camelCase(column)] as const)
    if (names.every(([column, name]) => column === name)) return Promise.resolve(result)
    const rows = result.rows.map((row) => {
      const named: UnknownRow = {}
      for (const [column, name] of names) named[name] = row[column]
      return named
    })
    return Promise.resolve({ ...result, rows })
  }
}

/** PostgreSQL, with names as the plugin has them. */
export class CamelDialect extends PostgresDialect {
  readonly #names: CamelNames

  constructor(names: CamelNames, config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config)
    this.#names = names
  }

  override createQueryCompiler(): PostgresQueryCompiler {
    return new CamelCompiler(this.#names)
  }
}

class CamelCompiler extends PostgresQueryCompiler {
  readonly #names: CamelNames

  constructor(names: CamelNames) {
    super()
    this.#names = names
  }

  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(this.#names.column(identifier))
  }
}
