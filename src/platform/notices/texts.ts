import type { Language } from '../http/endpoint.ts'
import { renderText } from '../i18n/render.ts'
import { noticeGroups, type NoticeGroup } from './contract.ts'
import type { SliceNotices } from './kinds.ts'

const known = new Map<string, SliceNotices>()

/** Hands in, when the process is put together, the notices of a slice. */
export function addNotices(slice: string, notices: SliceNotices): void {
  known.set(slice, notices)
}

/** The notices of a slice, as it handed them in. */
export function noticesOf(slice: string): SliceNotices | undefined {
  return known.get(slice)
}

/** The groups of which there is any kind of notice, in the order in which people read them. */
export function groupsInUse(): NoticeGroup[] {
  const used = new Set(
    [...known.values()].flatMap(({ kinds }) => Object.values(kinds).map(({ group }) => group)),
  )
  return noticeGroups.filter((group) => used.has(group))
}

/** A stored notice in the reader's language. One whose text is no longer known shows its key: it was told, so it stays. */
export function noticeText(
  language: Language,
  notice: {
    readonly slice: string
    readonly key: string
    readonly values: Readonly<Record<string, string | number>>
  },
): string {
  const kind = known.get(notice.slice)?.kinds[notice.key]
  return kind === undefined
    ? `${notice.slice}: ${notice.key}`
    : renderText(language, kind.text, notice.values)
}
