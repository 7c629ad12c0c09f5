import type { Actor, Permissions, Target } from '../auth/permission.ts'
import type { Tx } from '../db/database.ts'
import type {
  EndpointInput,
  EndpointKey,
  EndpointOutput,
  EndpointShape,
  Endpoints,
  Language,
} from './endpoint.ts'
import type { Piece } from './pieces.ts'
import type { Result } from './result.ts'
import type { Written } from './written.ts'

/** What happened, told to whoever listens: in the same transaction to other slices, after commit to the browsers of `topics`. */
export interface Announcement {
  /** `request.closed`, `rating.given`: the slice's noun and a past participle. */
  readonly name: string
  /** Who may hear of it: `organisation`, `unit:<id>` (whoever works there or heads it), `head:<id>`, `person:<id>`, `role:<role>`. Empty: no browser. */
  readonly topics: readonly string[]
  /** Ids only; whoever hears it asks for the rest with their own rights. */
  readonly subject: Readonly<Record<string, string>>
}

/** A row of the audit log; who, when and the request's id are added by the platform. */
export interface AuditEntry {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly reason?: string
  readonly details?: Readonly<Record<string, unknown>>
  /** The entry does not say who: for verdicts, whose author is nobody's to read. */
  readonly unnamed?: true
}

/** One transaction of one organisation, and what is to happen with its commit: what actions, jobs and reactions work with. */
export interface WorkContext {
  readonly organisationId: string
  readonly tx: Tx
  readonly now: Date
  readonly requestId: string
  readonly surroundings: Surroundings
  /** Tells other slices now, in this transaction, and browsers after commit. */
  announce(announcement: Announcement): Promise<void>
  /** Writes the audit log in this transaction; without an actor it was the system itself. */
  audit(entry: AuditEntry): Promise<void>
  /** The same for many at once. */
  auditAll(entries: readonly AuditEntry[]): Promise<void>
  /** Puts a job into this transaction; it starts after commit, at `at` if given. Payload: ids only. */
  later(job: string, payload: Readonly<Record<string, string>>, at?: Date): Promise<void>
}

/** What an action works with: who asks, and what they may. */
export interface ActionContext extends WorkContext {
  readonly actor: Actor
  readonly language: Language
  /** Whether the actor may do it to this target (tables `policy.ts` of all slices); without a target: whether anywhere. */
  may(permission: string, target?: Target): boolean
}

/** What surrounds every transaction of this process. */
export interface Surroundings {
  /** Public base address, for links in mails. */
  readonly url: string
  readonly mailConfigured: boolean
  /** How mail is taken; undefined where it is not. */
  readonly mailIn: MailIn | undefined
  readonly files: FileStore
  /** Networks that are not public and to which may be sent nevertheless, such as `10.20.0.0/16`. */
  readonly innerNetworks: readonly string[]
  /**
   * Work in a transaction of its own that commits at once, beside the one that is open: for what has to be seen before long
   * work ends. It takes a second connection, so it is for jobs alone, never for an action.
   */
  beside<T>(organisationId: string, work: (context: WorkContext) => Promise<T>): Promise<T>
  /**
   * A person of this transaction's organisation, with the rights of this moment, for what reaches us not by a session but by
   * a letter; undefined where there is no such person, or it has left. `audit` says whose act the log has: the person's own,
   * or that of whoever lets it happen.
   */
  inNameOf(
    context: WorkContext,
    personId: string,
    audit: 'of_the_person' | 'as_it_is',
  ): Promise<ActionContext | undefined>
  /** Tells whoever runs the program of a fault that stops nothing else. */
  fault(error: unknown, about: string): void
}

/** How mail is taken: what makes an address ours, and whom we believe. */
export interface MailIn {
  /** What stands behind the @ of every address of ours. */
  readonly domain: string
  /** Name of the server in front whose word on a sender is believed; absent: nobody's. */
  readonly authenticatedBy: string | undefined
  /** The address under which we send. */
  readonly ownAddress: string
}

/** Files outside the web root, by organisation. */
export interface FileStore {
  /** Streams to disk, sniffs the type; refuses above `limit` bytes and leaves nothing behind. */
  write(
    organisationId: string,
    content: NodeJS.ReadableStream,
    limit: number,
  ): Promise<Result<StoredFile, 'file_too_large' | 'file_empty'>>
  /** Its content; refused where the disk no longer has what was kept. */
  read(organisationId: string, id: string): Promise<Result<NodeJS.ReadableStream, 'file_lost'>>
  /** Where the file lies, for readers that go over it more than once. */
  path(organisationId: string, id: string): string
  remove(organisationId: string, id: string): Promise<void>
  /** Removes what began to arrive before a moment and never did, because the process ended. */
  removeBroken(organisationId: string, before: Date): Promise<void>
}

export interface StoredFile {
  readonly id: string
  readonly bytes: number
  /** By content, never by name. */
  readonly type: string
}

/** Another slice's announcement, reacted to in the same transaction. */
export interface Reaction {
  readonly to: string
  readonly react: (context: WorkContext, announcement: Announcement) => Promise<void>
}

/** What is told of every job. Scheduled ones run for every organisation. */
interface JobTerms {
  readonly name: string
  /** Five-field cron in UTC. */
  readonly schedule?: string
  /** Seconds after which the queue takes it for lost; left out: fifteen minutes. Under a day. */
  readonly longest?: number
  /** How many of it a process takes at a time; one that fails does not make the others be done again. Left out: one. */
  readonly together?: number
  /** How many of them one process does side by side; left out: one after the other. */
  readonly sideBySide?: number
}

/** Work done later or on a schedule, in one transaction of one organisation. */
interface TransactionJob extends JobTerms {
  readonly run: (context: WorkContext, payload: Readonly<Record<string, string>>) => Promise<void>
}

/** The same where the work waits for somebody elsewhere: in several transactions, with none open while it waits. */
interface SteppedJob extends JobTerms {
  readonly inSteps: (steps: Steps, payload: Readonly<Record<string, string>>) => Promise<void>
}

export type Job = TransactionJob | SteppedJob

/** What work in several steps has instead of one transaction. */
export interface Steps {
  readonly surroundings: Surroundings
  now(): Date
  /** One step: it commits by itself, and what it announces is heard at once. */
  inTransaction<T>(work: (context: WorkContext) => Promise<T>): Promise<T>
}

/** A file that an action answers with instead of JSON. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly content: NodeJS.ReadableStream | string | Buffer
  /** Whether the browser may show it itself. Never for anything but images and PDF. */
  readonly inline?: boolean
}

/** A file received by an `upload` endpoint, before the action's transaction began; one that the action does not take is removed. */
export interface Upload {
  readonly field: string
  readonly name: string
  readonly stored: Result<StoredFile, 'file_too_large' | 'file_empty'>
}

type Reply<E extends EndpointShape> = E extends { format: 'csv' | 'file' }
  ? Download
  : EndpointOutput<E> | Written<EndpointOutput<E>>
type Input<E extends EndpointShape> = EndpointInput<E> &
  (E extends { format: 'upload' } ? { uploads: readonly Upload[] } : unknown)

/** A route of somebody signed in: without a permit it does not compile. */
export interface Route<E extends EndpointShape, Permission extends string, Code extends string> {
  readonly permit: Permission
  readonly errors: readonly Code[]
  readonly act: (context: ActionContext, input: Input<E>) => Promise<Result<Reply<E>, Code | PlatformCode>>
  /**
   * Splits the input into pieces that are done one by one, each in a transaction of its own; the endpoint answers with
   * `piecesOf`. The action then sees one piece and answers with what it did, or refuses that piece.
   */
  readonly pieces?: (input: Input<E>) => readonly Piece<Input<E>>[]
}

/** Codes that every route may answer with. */
export type PlatformCode =
  | 'not_found'
  | 'not_permitted'
  | 'validation_failed'
  | 'cursor_invalid'
  | 'too_many_requests'
  | 'file_lost'

/** A slice's routes as the platform mounts them. */
export interface MountedRoute {
  readonly key: EndpointKey
  readonly endpoint: EndpointShape
  readonly permit: string
  readonly errors: readonly string[]
  readonly act: (context: ActionContext, input: never) => Promise<Result<unknown>>
  readonly pieces?: (input: never) => readonly Piece[]
}

/**
 * Joins a slice's endpoints with their permits, errors and actions. Every endpoint needs a route and every route an endpoint.
 * `Policy` is the slice's permission table, `Code` the codes of its problem catalogue.
 */
export function defineRoutes<E extends Endpoints, Policy extends Permissions, Code extends string>(
  endpoints: E,
  routes: { readonly [Key in keyof E & EndpointKey]: Route<E[Key], Extract<keyof Policy, string>, Code> },
): readonly MountedRoute[] {
  return (Object.keys(endpoints) as EndpointKey[]).map((key) => {
    const endpoint = endpoints[key]
    const route = routes[key as keyof E & EndpointKey] as unknown as
      | Route<EndpointShape, string, string>
      | undefined
    if (endpoint === undefined || route === undefined) throw new Error(`No route for ${key}`)
    const { permit, errors, act, pieces } = route
    return { key, endpoint, permit, errors, act, ...(pieces && { pieces }) }
  })
}
