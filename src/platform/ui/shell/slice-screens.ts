import type { ComponentType } from 'react'
import type { SessionView } from '../../auth/contract.ts'
import type { BothLanguages, Language } from '../../http/endpoint.ts'

/** A page of a slice, loaded when it is first visited. */
export interface SliceRoute {
  /** Such as `/requests/$requestId`. */
  readonly path: `/${string}`
  readonly load: () => Promise<{ readonly Page: ComponentType }>
  /** True: nobody needs to be signed in. */
  readonly open?: true
}

/** An icon of Tabler's, or anything drawn like one. */
export type Icon = ComponentType<{
  size?: number | string
  stroke?: number | string
  'aria-hidden'?: boolean
}>

/** A place in the navigation. */
export interface Room {
  readonly name: BothLanguages
  readonly to: `/${string}`
  readonly icon: Icon
  /** Rooms stand in this order. */
  readonly order: number
  /** True: also in the bar of a phone; all others are under "more" there. */
  readonly phone?: boolean
  /** Whether this person needs it; rights are decided by the server. */
  readonly when?: (session: SessionView) => boolean
  /** Further addresses that belong to this room with all below them, besides `to`; `*` stands for any one part. */
  readonly also?: readonly `/${string}`[]
}

/** What a slice shows on home. */
export interface HomeSection {
  readonly order: number
  readonly load: () => Promise<{ readonly Section: ComponentType }>
  readonly when?: (session: SessionView) => boolean
}

/** What a slice shows on a page of another slice, which has a place for such parts. */
export interface PagePart {
  /** The path of that page, as its route has it: `/scorecards/units/$unitId`. */
  readonly on: `/${string}`
  /** Next to what of that page it stands, where the page has a place for it there; left out: where most parts stand. */
  readonly near?: string
  readonly load: () => Promise<{ readonly Part: ComponentType }>
}

/**
 * An endpoint whose answers an announcement makes stale: those that are not about another id than the announcement's, or `every`
 * one, such as the answers of all units above the one that it names.
 */
export type LiveKey = `GET /${string}` | { readonly every: `GET /${string}` }

/** Announcement name, or prefix ending in a dot → endpoints whose answers it makes stale. */
export type LiveKeys = Readonly<Record<string, readonly LiveKey[]>>

/** Something that Ctrl+K found. */
export interface SearchHit {
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly to: string
  /** The heading under which it is listed. */
  readonly group: BothLanguages
}

/** How a slice finds things by words; called while a person types. */
export type SearchSource = (
  words: string,
  how: { readonly language: Language; readonly signal: AbortSignal },
) => Promise<readonly SearchHit[]>

/** What the shell is composed of; `main/browser` hands it in. */
export interface ShellParts {
  readonly rooms: readonly Room[]
  readonly liveKeys: LiveKeys
  readonly search: readonly SearchSource[]
  /** The bell with its number of unread notices. */
  readonly Bell: ComponentType
  /** Keeps a person's choice of language; the screens have changed already. */
  readonly keepLanguage: (language: Language) => Promise<unknown>
}
