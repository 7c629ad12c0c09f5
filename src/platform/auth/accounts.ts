import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import { openAccountsPool } from '../db/database.ts'

/** A letter with a link that sets a new password. */
export type SendReset = (account: { id: string; email: string }, token: string) => Promise<void>

export interface AccountsOptions {
  readonly connectionString: string
  readonly poolSize: number
  readonly secret: string
  readonly url: string
  readonly sendReset: SendReset
  /** A password was set with such a link: all sessions of the account have ended. */
  readonly wasReset: (accountId: string) => Promise<void>
}

/** How long a session lasts, in seconds: as long as its cookie, so that whoever got hold of it cannot go on for ever. */
const sessionSeconds = 60 * 60 * 24 * 7

/**
 * Accounts, passwords and sessions by better-auth, on its own small pool whose search path is the schema `auth`.
 * Accounts are global; which person of which organisation one is, `memberships.ts` knows.
 */
export function openAccounts(options: AccountsOptions) {
  const pool = openAccountsPool(options.connectionString, options.poolSize)
  const database = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) })
  const auth = betterAuth({
    baseURL: options.url,
    basePath: '/api/unmounted',
    secret: options.secret,
    database: { db: database, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => options.sendReset(user, token),
      onPasswordReset: ({ user }) => options.wasReset(user.id),
    },
    // Whoever finds a session that is not theirs ends it however long ago they signed in themselves.
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: 0 },
    advanced: { cookiePrefix: 'etalase', useSecureCookies: options.url.startsWith('https:') },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return { auth, pool, close: () => database.destroy() }
}

export type Accounts = ReturnType<typeof openAccounts>
