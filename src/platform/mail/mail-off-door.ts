import type { FastifyInstance } from 'fastify'
import { inOrganisation, type Database, type Tx } from '../db/database.ts'
import { workContext, type ContextParts } from '../http/context.ts'
import type { Problems } from '../http/problem.ts'
import { refuse } from '../http/result.ts'
import { refuseWith } from '../http/server.ts'
import type { NoticeGroup } from '../notices/contract.ts'
import { groupsToSwitchOff, readMailOff, switchMailOff, type MailOff } from './mail-off.ts'

/** What the link of a letter would switch off. */
export interface MailOffView {
  readonly scope: MailOff['scope']
  /** Groups that still come by such letters; none: they are switched off already. */
  readonly groups: NoticeGroup[]
  readonly organisation: string
}

/** Where the links of letters lead, without signing in. A word that nobody here signed opens nothing and costs no query. */
export interface MailOffDoor {
  read(token: string): Promise<MailOffView | undefined>
  /** False where the word opens nothing. */
  switchOff(token: string, requestId: string): Promise<boolean>
}

export interface MailOffParts {
  readonly key: string
  readonly database: Database
  readonly context: ContextParts
  readonly now: () => Date
  readonly announced: (organisationId: string) => void
  readonly organisationName: (tx: Tx) => Promise<string>
}

/** Opens it. */
export function openMailOff(parts: MailOffParts): MailOffDoor {
  const { key, database } = parts
  return {
    async read(token) {
      const off = readMailOff(key, token)
      if (off === undefined) return undefined
      return inOrganisation(database, off, async (tx) => ({
        scope: off.scope,
        groups: await groupsToSwitchOff({ tx }, off),
        organisation: await parts.organisationName(tx),
      }))
    },
    async switchOff(token, requestId) {
      const off = readMailOff(key, token)
      if (off === undefined) return false
      const { organisationId } = off
      const told = await inOrganisation(database, { organisationId }, async (tx) => {
        const of = { organisationId, actorId: null, requestId, now: parts.now() }
        const { context, written } = workContext(parts.context, tx, of)
        await switchMailOff(context, off)
        return written.announced
      })
      if (told > 0) parts.announced(organisationId)
      return true
    },
  }
}

/** Where the letter's `List-Unsubscribe` leads: people see a page there (GET), mail programs post. */
export const mailOffPath = '/mail/off'

/**
 * One click in a mail program (RFC 8058): the program posts a form to the letter's address. A look at the address changes
 * nothing, since programs that check links look at all of them.
 */
export async function mountOneClick(
  app: FastifyInstance,
  door: MailOffDoor,
  problems: Problems,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_request, body, done) =>
      done(null, body),
    )
    scope.post<{ Querystring: { token?: unknown } }>(mailOffPath, async (request, reply) => {
      const asked = typeof request.body === 'string' && /List-Unsubscribe\b[^]*One-Click/.test(request.body)
      if (!asked) return refuseWith(reply, problems, refuse('body_unreadable'))
      const { token } = request.query
      const known = typeof token === 'string' && (await door.switchOff(token, request.id))
      if (!known) return refuseWith(reply, problems, refuse('link_invalid'))
      return reply.header('cache-control', 'no-store').send({ done: true })
    })
  })
}
