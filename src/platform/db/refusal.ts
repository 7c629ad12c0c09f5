/**
 * Why the database cannot be used, as a value: expected trouble of the machine or of its settings,
 * told to the reader of the console in one sentence by `main/start-messages.ts`.
 * `values` holds what the sentence names (paths, ports, versions); never a password.
 */
export type DatabaseRefusal = {
  readonly ok: false
  readonly code: DatabaseRefusalCode
  readonly values: Readonly<Record<string, string>>
}

export type DatabaseRefusalCode =
  /** Another Etalase uses this data folder at this moment. `directory` */
  | 'data_in_use'
  /** The data folder cannot be made or written. `directory` */
  | 'data_unwritable'
  /** The data folder holds the database of another major version. `directory`, `found`, `expected` */
  | 'data_other_version'
  /** postmaster.pid names a living process that cannot be proven to be ours. `directory`, `pid` */
  | 'data_held_by_unknown'
  /** Secrets are missing or damaged although a database exists. `file` */
  | 'secrets_unreadable'
  /** No PostgreSQL was installed for this machine. `platform` */
  | 'binaries_missing'
  /** Started as root, and no user can be found or made to run the database. */
  | 'no_database_user'
  /** The database server ended before it was ready. `log`, `reason` */
  | 'database_failed'
  /** DATABASE_URL: nobody answers. `address` */
  | 'database_unreachable'
  /** DATABASE_URL: name, password or database is not accepted. `address`, `reason` */
  | 'database_denied'
  /** DATABASE_URL: older than 15. `version` */
  | 'database_too_old'
  /** The owner may neither make the server's role nor was one given. `role` */
  | 'owner_cannot_make_role'
  /** The server's role is a superuser or bypasses row-level security. `role` */
  | 'role_too_powerful'
  /** The database holds a migration that this program does not know. `migration` */
  | 'database_newer'

/** An open database. Both addresses hold passwords: never log them. */
export type OpenDatabase = {
  readonly ok: true
  /** Role that owns every object: migrations only. */
  readonly ownerUrl: string
  /** Role of the server: neither superuser nor bypassing row-level security, owns nothing. */
  readonly appUrl: string
  /** Closes what `openDatabase` opened: stops the embedded server, gives the folder free. Idempotent. */
  stop(): Promise<void>
}

export function refuse(code: DatabaseRefusalCode, values: Readonly<Record<string, string>> = {}): DatabaseRefusal {
  return { ok: false, code, values }
}
