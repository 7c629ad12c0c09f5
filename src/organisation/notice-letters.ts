import { accessOf } from '../platform/auth/memberships.ts'
import type { Permissions } from '../platform/auth/permission.ts'
import { actionContext } from '../platform/http/context.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { noticeGroupMessages } from '../platform/i18n/notice-group-messages.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { LetterContent, LetterLink, LetterSection } from '../platform/mail/letter.ts'
import { mailOffToken, type MailOff } from '../platform/mail/mail-off.ts'
import { mailOffPath } from '../platform/mail/mail-off-door.ts'
import type { Compose, Composed, DropReason, NoticeMail } from '../platform/mail/send.ts'
import { groupRules, noticeGroups } from '../platform/notices/contract.ts'
import { noticesOf, noticeText } from '../platform/notices/texts.ts'
import type { PersonId } from './contract.ts'
import { organisationMessages } from './messages.ts'
import { loadActor } from './reading.ts'
import {
  holdLost,
  leaveToDigest,
  letGo,
  letGoOf,
  lettersSince,
  markMailed,
  noticeOfLetter,
  noticesOfDigest,
  type WaitingNotice,
} from './store/notice-letters.ts'
import { loadOrganisation } from './store/organisations.ts'
import { findPerson } from './store/people.ts'

/** What letters need of the process: everybody's rights, and the key that signs links which switch letters off. */
export interface LetterParts {
  readonly permissions: Permissions
  readonly mailOffKey: string
}

/** Letters of single notices that one person is sent in an hour; what is beyond waits for the digest. */
const lettersAnHour = 20
/** Notices that a digest tells one by one, and how many of those that wait it looks at. */
const toldInDigest = 50
const lookedAtInDigest = 200
/** How long the queue tries to send a letter at once before the digest takes it over, in milliseconds. */
const queueHas = 3_600_000

/** The moment before which a letter that is still under way counts as lost. */
export function lostSince(now: Date): Date {
  return new Date(now.getTime() - queueHas)
}

/** Puts letters of notices into words as they are sent: what their reader may see at that moment, and has not read. */
export function noticeLetters(parts: LetterParts): Compose {
  return async (context, mail) => {
    const reader = await readerOf(context, mail.personId, parts.permissions)
    if (!reader.ok) {
      await letGoOf(context.tx, mail.personId)
      return reader
    }
    return mail.noticeId === null
      ? digest(reader, parts)
      : single(reader, { ...mail, noticeId: mail.noticeId }, parts)
  }
}

interface Reader {
  readonly ok: true
  readonly email: string
  /** The letter's transaction, as if its reader asked. */
  readonly context: ActionContext
}

/** Who reads a letter: somebody who works here, can sign in, and has an address. */
async function readerOf(
  context: WorkContext,
  personId: string,
  permissions: Permissions,
): Promise<Reader | { ok: false; why: DropReason }> {
  const { tx, organisationId, now } = context
  const actor = await loadActor(tx, { accountId: '', personId, organisationId }, now)
  const access = await accessOf(tx, organisationId, [personId], now)
  if (actor === undefined || access.get(personId) !== 'active') return { ok: false, why: 'cannot_sign_in' }
  const email = (await findPerson(tx, personId as PersonId))?.email ?? null
  if (email === null) return { ok: false, why: 'no_address' }
  return {
    ok: true,
    email,
    context: actionContext(context, actor, actor.language, { permissions }),
  }
}

async function single(
  reader: Reader,
  mail: NoticeMail & { readonly noticeId: string },
  parts: LetterParts,
): Promise<Composed> {
  const { context, email } = reader
  const { tx, language, now } = context
  const notice = await noticeOfLetter(tx, mail.noticeId)
  if (notice === undefined) return { ok: false, why: 'told_already' }
  const lines = await linesFor(context, notice)
  if (lines === undefined) {
    await letGo(tx, [notice.id])
    return { ok: false, why: 'nothing_left' }
  }
  const { mailFixed } = groupRules[notice.noticeGroup]
  if (
    !mailFixed &&
    (await lettersSince(tx, mail.personId, new Date(now.getTime() - 3_600_000))) >= lettersAnHour
  ) {
    await leaveToDigest(tx, notice.id)
    return { ok: false, why: 'too_many' }
  }
  const subject = noticeText(language, notice)
  const content = {
    language,
    subject: shortened(subject),
    lines: lines.length > 0 ? lines : [subject],
    link: context.surroundings.url + notice.link,
  }
  const sent = () => markMailed(tx, [notice.id], now)
  const written = withFoot(reader, content, mailFixed ? null : notice.noticeGroup, parts)
  return { ...written, ...answerableOf(notice.link, mail.personId), to: email, sent }
}

/** A letter about a request can be answered: the answer is a comment on it. */
function answerableOf(link: string, personId: string): Pick<Extract<Composed, { ok: true }>, 'conversation'> {
  const about = /^\/requests\/([\da-f-]{36})$/.exec(link)?.[1]
  return about === undefined ? {} : { conversation: { about, personId } }
}

/** All that waits for a person and is theirs to see, by group; further ones are found in the application. */
async function digest(reader: Reader, parts: LetterParts): Promise<Composed> {
  const { context, email } = reader
  const { tx, now, language } = context
  const { personId } = context.actor
  const waiting = [
    ...(await holdLost(tx, personId, lostSince(now), lookedAtInDigest)),
    ...(await noticesOfDigest(tx, personId, lookedAtInDigest)),
  ]
  const seen: WaitingNotice[] = []
  for (const notice of waiting) {
    if (seen.length < toldInDigest && (await linesFor(context, notice)) !== undefined) seen.push(notice)
  }
  const sent = async () => {
    await markMailed(
      tx,
      seen.map(({ id }) => id),
      now,
    )
    // Whatever else waited until now waits for no other digest: the application has all of it.
    await letGo(
      tx,
      waiting.map(({ id }) => id),
    )
    await letGoOf(tx, personId, now)
  }
  if (seen.length === 0) {
    await sent()
    return { ok: false, why: 'nothing_left' }
  }
  const { name } = await loadOrganisation(tx)
  const say = (key: 'digest.subject' | 'digest.lead' | 'digest.more') =>
    renderText(language, organisationMessages[key], { n: seen.length, organisation: name })
  const content = {
    language,
    subject: say('digest.subject'),
    lines: [
      say('digest.lead'),
      ...(waiting.length > seen.length && seen.length === toldInDigest ? [say('digest.more')] : []),
    ],
    link: `${context.surroundings.url}/notices`,
    sections: sectionsOf(context, seen),
  }
  return { ...withFoot(reader, content, 'digest', parts), to: email, sent }
}

function sectionsOf(context: ActionContext, notices: readonly WaitingNotice[]): LetterSection[] {
  const { language, surroundings } = context
  return noticeGroups.flatMap((group) => {
    const entries = notices
      .filter(({ noticeGroup }) => noticeGroup === group)
      .map((notice) => ({ text: noticeText(language, notice), address: surroundings.url + notice.link }))
    return entries.length === 0 ? [] : [{ title: noticeGroupMessages[group].name[language], entries }]
  })
}

/** What the slice of a notice says to this reader; undefined where it is not theirs to see. */
async function linesFor(
  context: ActionContext,
  { slice, key, link }: WaitingNotice,
): Promise<readonly string[] | undefined> {
  return noticesOf(slice)?.letter(context, { key, link })
}

function withFoot(
  { context }: Reader,
  content: LetterContent,
  scope: MailOff['scope'] | null,
  { mailOffKey }: LetterParts,
): { readonly ok: true; readonly content: LetterContent; readonly switchOff: string | null } {
  const { organisationId, actor, language, surroundings } = context
  const say = (key: keyof typeof organisationMessages, group = '') =>
    renderText(language, organisationMessages[key], { group })
  const settings: LetterLink = {
    text: say('letter.settings'),
    address: `${surroundings.url}/profile/notices`,
  }
  if (scope === null) {
    const foot = { why: say('letter.why_fixed'), links: [settings] }
    return { ok: true, content: { ...content, foot }, switchOff: null }
  }
  const token = mailOffToken(mailOffKey, { organisationId, personId: actor.personId, scope })
  const address = `${surroundings.url}${mailOffPath}?token=${token}`
  const group = scope === 'digest' ? '' : noticeGroupMessages[scope].name[language]
  const foot = {
    why: scope === 'digest' ? say('letter.why_digest') : say('letter.why', group),
    links: [settings, { text: say('letter.off'), address }],
  }
  return { ok: true, content: { ...content, foot }, switchOff: address }
}

function shortened(subject: string): string {
  const line = subject.replaceAll(/\s+/g, ' ')
  return line.length > 180 ? `${line.slice(0, 179)}…` : line
}
