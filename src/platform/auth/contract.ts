import { z } from 'zod'
import { done, instant, type Endpoints } from '../http/endpoint.ts'
import { noticeGroup } from '../notices/contract.ts'
import { roles } from './permission.ts'

const language = z.enum(['id', 'en'])
const email = z.email().max(254).toLowerCase()
/** At least ten characters; length is what makes a password strong. */
const password = z.string().min(10).max(128)
const mailOffToken = z.string().min(10).max(300)

export const sessionView = z.object({
  person: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    language,
    zone: z.string(),
    roles: z.array(z.enum(roles)),
  }),
  organisation: z.object({ id: z.uuid(), name: z.string(), zone: z.string(), simulated: z.boolean() }),
  /** All organisations in which this account is a person. */
  organisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
  memberUnits: z.array(z.object({ id: z.uuid(), name: z.object({ id: z.string(), en: z.string() }) })),
  headedUnits: z.array(z.object({ id: z.uuid(), name: z.object({ id: z.string(), en: z.string() }) })),
  /** Permissions held at least somewhere, for the navigation; every route decides anew. */
  permissions: z.array(z.string()),
})
export type SessionView = z.output<typeof sessionView>

/** Endpoints for which nobody needs to be signed in. */
export const publicEndpoints = {
  'POST /session': {
    summary: 'Sign in',
    body: z.object({ email, password: z.string().min(1).max(128), organisationId: z.uuid().optional() }),
    output: sessionView,
    made: true,
  },
  'POST /password/forgotten': {
    summary: 'Ask for a link to set a new password',
    body: z.object({ email }),
    output: done,
  },
  'POST /password/reset': {
    summary: 'Set a new password with a link from the mail',
    body: z.object({ token: z.string().min(10).max(200), password }),
    output: done,
  },
  'POST /invitations/read': {
    summary: 'What an invitation is for',
    body: z.object({ token: z.string().min(10).max(200) }),
    output: z.object({
      email: z.string(),
      name: z.string(),
      organisation: z.string(),
      hasAccount: z.boolean(),
      language,
    }),
  },
  'POST /invitations/accept': {
    summary:
      'Accept an invitation: with a new password, or with the password of the account that exists already',
    body: z.object({ token: z.string().min(10).max(200), password }),
    output: sessionView,
    made: true,
  },
  'POST /mail-off/read': {
    summary: 'What the link at the foot of a letter switches off',
    body: z.object({ token: mailOffToken }),
    output: z.object({
      /** One group of notices, or all that come in the digest. */
      scope: z.union([noticeGroup, z.literal('digest')]),
      /** Groups of which letters still come; none: they are switched off already. */
      groups: z.array(noticeGroup),
      organisation: z.string(),
    }),
  },
  'POST /mail-off': {
    summary: 'Switch off what the link at the foot of a letter names, without signing in',
    body: z.object({ token: mailOffToken }),
    output: done,
  },
  'GET /about': {
    summary: 'What is served here, before signing in',
    output: z.object({
      version: z.string(),
      simulated: z.boolean(),
      /** Demonstration sign-ins; empty unless this is the demonstration on loopback. */
      signIns: z.array(
        z.object({
          email: z.string(),
          password: z.string(),
          name: z.string(),
          role: z.object({ id: z.string(), en: z.string() }),
        }),
      ),
    }),
  },
} satisfies Endpoints

/** Endpoints of one's own session; anybody signed in has them. */
export const sessionEndpoints = {
  'GET /session': { summary: 'Who is signed in', output: sessionView },
  'DELETE /session': { summary: 'Sign out', output: done },
  'PUT /session/organisation': {
    summary: 'Continue in another organisation of this account',
    body: z.object({ organisationId: z.uuid() }),
    output: sessionView,
  },
  'GET /sessions': {
    summary: 'Where this account is signed in',
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          current: z.boolean(),
          device: z.string(),
          startedAt: instant,
          expiresAt: instant,
        }),
      ),
    }),
  },
  'DELETE /sessions/:sessionId': {
    summary: 'End one session of this account',
    params: z.object({ sessionId: z.string().min(1).max(100) }),
    output: done,
  },
  'PUT /password': {
    summary: 'Change the password; all other sessions end',
    body: z.object({ current: z.string().min(1).max(128), password }),
    output: done,
  },
} satisfies Endpoints

export type PublicEndpoints = typeof publicEndpoints
export type SessionEndpoints = typeof sessionEndpoints
