import type { Permissions, ScopesOf } from './auth/permission.ts'
import type { MountedOpenRoute } from './http/open-route.ts'
import type { Job, MountedRoute, Reaction } from './http/route.ts'
import type { SliceNotices } from './notices/kinds.ts'
import type { ProblemCatalogue } from './i18n/messages.ts'

/** What a slice hands to the composition. */
export interface Slice {
  readonly name: string
  readonly routes: readonly MountedRoute[]
  /** Routes for whoever knows an address, without a sign-in. */
  readonly openRoutes?: readonly MountedOpenRoute[]
  /** What its contract exports: the description of the API names schemas by it. */
  readonly contract: Readonly<Record<string, unknown>>
  readonly policy: Permissions
  /** Which scope a key needs to use each permission; null: none can. */
  readonly scopes: ScopesOf
  readonly problems: ProblemCatalogue
  /** What it tells people of; without it, nothing. */
  readonly notices?: SliceNotices
  readonly jobs: readonly Job[]
  readonly reactions: readonly Reaction[]
  /** Folder of its migrations. */
  readonly migrations: string
}
