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
  /** The data folder cannot be made or written. `directory`, `reason` */
  | 'data_unwritable'
  /** The data folder holds the database of another major version. `directory`, `found`, `expected` */
  | 'data_other_version'
  /** postmaster.pid names a living process that cannot be proven to be ours. `file`, `pid` */
  | 'data_held_by_unknown'
  /** The secrets are missing or damaged although a database exists. `file` */
  | 'secrets_unreadable'
  /** No PostgreSQL was installed for this machine, or it does not run here. `reason` */
  | 'binaries_missing'
  /** Started as root, and no user can be found or made to run the database. */
  | 'no_database_user'
  /** The database server ended before it was ready. `log`, `reason` */
  | 'database_failed'
  /** DATABASE_URL: nobody answers. `address`, `reason` */
  | 'database_unreachable'
  /** DATABASE_URL or DATABASE_APP_URL: name, password or database is not accepted. `variable`, `address`, `reason` */
  | 'database_denied'
  /** DATABASE_URL: older than 15. `version` */
  | 'database_too_old'
  /** DATABASE_URL: text is not kept as UTF-8. `encoding` */
  | 'database_not_utf8'
  /** The owner may not make the server's role. `role`, `reason` */
  | 'owner_cannot_make_role'
  /** DATABASE_URL has no password from which one for the server's role could be derived. */
  | 'role_needs_password'
  /** The server's role is a superuser, bypasses row-level security, or may act as the owner. `role` */
  | 'role_too_powerful'
  /** The database holds a migration that this program does not know. `migration` */
  | 'database_newer'

/** An open database. Both addresses hold passwords: never log them. */
export type OpenDatabase = {
  readonly ok: true
  /** Role that owns every object: migrations only. */
  readonly ownerUrl: string
  /** Login role of the server, member of `etalase_server`: no superuser, bound by row-level security. */
  readonly appUrl: string
  /** Resolves with a refusal when the embedded server ends without being asked to; else never. */
  readonly ended: Promise<DatabaseRefusal>
  /** Closes what was opened: stops the embedded server, gives the folder free. Idempotent. */
  stop(): Promise<void>
}

/** Makes a refusal. */
export function refuse(
  code: DatabaseRefusalCode,
  values: Readonly<Record<string, string>> = {},
): DatabaseRefusal {
  return { ok: false, code, values }
}
