import type { Config } from '../platform/config.ts'
import type { DatabaseRefusal, OpenDatabase } from '../platform/db/refusal.ts'

/** An account of the demonstration, printed when the program is ready. */
export type SignIn = { readonly email: string; readonly password: string; readonly role: string }

/** A server that answers requests. */
export type RunningServer = {
  readonly ok: true
  /** Where it answers, e.g. `http://127.0.0.1:4100`. */
  readonly address: string
  /** Accounts with known passwords: only of the demonstration. */
  readonly signIns?: readonly SignIn[]
  /** Nobody can sign in: the database holds no organisation. */
  readonly isEmpty?: true
  /** Ends cleanly: no new requests, open ones finished, connections closed. Idempotent. */
  stop(): Promise<void>
}

/** Expected trouble while starting, told in one sentence by `start-messages.ts`. */
export type StartRefusal =
  | DatabaseRefusal
  | { readonly ok: false; readonly code: StartRefusalCode; readonly values: Readonly<Record<string, string>> }

export type StartRefusalCode =
  /** HOST:PORT is used by another program. `host`, `port` */
  | 'port_taken'
  /** The system does not allow this port. `host`, `port` */
  | 'port_forbidden'
  /** HOST is no address of this machine. `host` */
  | 'host_unknown'
  /** The database holds the demonstration and HOST is not loopback. `host` */
  | 'demonstration_exposed'

/** What `main/server.ts` exports as `startServer`: migrates, fills, listens. */
export type StartServer = (config: Config, database: OpenDatabase) => Promise<RunningServer | StartRefusal>
