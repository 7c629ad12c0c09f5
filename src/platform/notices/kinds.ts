import type { ActionContext } from '../http/route.ts'
import type { Message, Messages } from '../i18n/messages.ts'
import type { NoticeGroup } from './contract.ts'

/** The keys of a slice's texts that are notices. */
export type NoticeKeyOf<M> = Extract<keyof M, `notice.${string}`>

/** A kind of notice: whose it is, what it says, and the group by which people choose where it reaches them. */
export interface NoticeKind {
  readonly slice: string
  readonly key: string
  readonly group: NoticeGroup
  readonly text: Message
}

/** The kinds of notices of a slice, by key. Made of its texts: one that is put in no group does not compile. */
export function noticeKinds<M extends Messages>(
  slice: string,
  texts: M,
  groups: Readonly<Record<NoticeKeyOf<M>, NoticeGroup>>,
): Readonly<Record<NoticeKeyOf<M>, NoticeKind>> {
  const kinds: Partial<Record<string, NoticeKind>> = {}
  for (const [key, group] of Object.entries<NoticeGroup>(groups)) {
    const text = texts[key]
    if (text !== undefined) kinds[key] = { slice, key, group, text }
  }
  return kinds as Readonly<Record<NoticeKeyOf<M>, NoticeKind>>
}

/** A notice as it was told. */
export interface ToldNotice {
  readonly key: string
  readonly link: string
}

/** What a slice hands in of its notices. */
export interface SliceNotices {
  readonly kinds: Readonly<Record<string, NoticeKind>>
  /**
   * What a letter says besides the notice itself, to its reader at this moment: the context's actor. Undefined where what
   * it is about is not theirs to see (any more), or needs no telling: then nothing of it is written.
   */
  readonly letter: (context: ActionContext, notice: ToldNotice) => Promise<readonly string[] | undefined>
}
