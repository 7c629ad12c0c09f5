/** Who tries: one person of every role in the unit that is acted upon, in another unit, and at the top. */
export const actors = [
  'itOne',
  'itHead',
  'hrOne',
  'hrHead',
  'branchHead',
  'branchOne',
  'branchTwo',
  'steward',
  'auditor',
  'administrator',
] as const
export type ActorName = (typeof actors)[number]

/** What a case may name: everything belongs to the unit IT; `branchOne` asked, `itOne` has it. */
export interface Ids {
  readonly it: string
  readonly helpdesk: string
  readonly hr: string
  readonly root: string
  readonly person: string
  readonly job: string
  readonly assignment: string
  readonly calendar: string
  readonly service: string
  readonly request: string
  readonly completed: string
  /** `branchOne` asked for it, and `branchHead` is to approve it. */
  readonly waiting: string
  readonly attachment: string
  readonly event: string
  readonly import: string
  readonly canned: string
  /** A canned answer that nobody removed yet. */
  readonly cannedToRemove: string
  /** Watches `request`, let in by a colleague. */
  readonly watcher: string
  /** A mail to IT that waits for a decision. */
  readonly mail: string
  /** A key of `branchOne`. */
  readonly apiKey: string
  /** Of `request` to `completed`. */
  readonly link: string
  /** What `branchOne` keeps for themselves: a filled-in form, and what they ask again and again. */
  readonly template: string
  readonly repeat: string
  readonly webhook: string
  /** A webhook that nobody removed yet. */
  readonly webhookToRemove: string
  /** A test message to `webhook`. */
  readonly message: string
  /** A peer group of IT and SDM. */
  readonly peerGroup: string
  /** A peer group that nobody removed yet. */
  readonly peerGroupToRemove: string
  /** A kind of service that IT and SDM offer, and an outside provider of it. */
  readonly serviceKind: string
  readonly outsideProvider: string
  /** The same that nobody removed yet. */
  readonly serviceKindToRemove: string
  readonly outsideProviderToRemove: string
  /** A burst of marks that the auditor may open. */
  readonly question: string
  /** A new baseline in the chart of IT that nobody withdrew yet. */
  readonly chartBaseline: string
  /** A touchpoint of IT, and one that nobody retired yet. */
  readonly touchpoint: string
  readonly touchpointToRetire: string
  /** A shift of `itOne` at `touchpoint`. */
  readonly shift: string
  /** Of `branchOne` for `service`. */
  readonly proposal: string
  /** One that `branchOne` withdrew. */
  readonly closedProposal: string
  /** Of a request of `branchOne` that IT completed twice and that was not done. */
  readonly escalation: string
  /** Exemptions that IT asks for on requests of `branchOne`: one undecided, one granted, one appealed. */
  readonly exemption: string
  readonly exemptionToAppeal: string
  readonly exemptionAppealed: string
  /** A document of `exemption`. */
  readonly exemptionFile: string
  /** Of IT on a request of `branchOne`; it has not begun. */
  readonly appointment: string
  /** A kind of credential and an ability that no job asks for. */
  readonly kind: string
  readonly ability: string
  /** What `itOne` handed in and nobody decided on yet, and what was verified. */
  readonly evidence: string
  readonly verified: string
  /** A quarter that was published, by its name. */
  readonly published: string
  /** An issuer of badges, and one that nobody removed yet; an achievement that nobody removed yet. */
  readonly badgeIssuer: string
  readonly badgeIssuerToRemove: string
  readonly badgeAchievementToRemove: string
  readonly fresh: string
}

export interface RightsCase {
  readonly call: (ids: Ids) => { readonly path: string; readonly body?: unknown }
  /** Everybody else must be refused, as if it did not exist or with "not permitted". */
  readonly may: readonly ActorName[]
  /** Whether it names something of the organisation, which another organisation must not find. */
  readonly names: boolean
}

export const everybody: readonly ActorName[] = [...actors]
export const administrators = ['administrator'] as const
export const headsOfIt = ['itHead', 'administrator'] as const
export const serving = ['itOne', 'itHead'] as const
export const seeing = ['itOne', 'itHead', 'branchOne', 'auditor'] as const
/** Who keeps what stands beside each other. */
export const keepers = ['steward', 'administrator'] as const
export const asker = ['branchOne'] as const
/** Who decides what units are measured against. */
export const deciding = ['steward', 'auditor'] as const

export const own = (path: string, may: readonly ActorName[], body?: unknown): RightsCase => ({
  call: () => ({ path, ...(body !== undefined && { body }) }),
  may,
  names: false,
})
export const named = (call: (ids: Ids) => string, may: readonly ActorName[], body?: unknown): RightsCase => ({
  call: (ids) => ({
    path: call(ids),
    ...(body !== undefined && {
      body: typeof body === 'function' ? (body as (ids: Ids) => unknown)(ids) : body,
    }),
  }),
  may,
  names: true,
})
