import { organisationDay, peopleToTell, personNames } from '../organisation/index.ts'
import type { Announcement, Reaction, WorkContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { mailedAbout } from '../platform/mail/conversations.ts'
import { queueMail } from '../platform/mail/outbox.ts'
import { toldByLetter } from '../platform/notices/notify.ts'
import { lastSaid, maySeeRequest, requestInMail, type LastSaid } from '../service/index.ts'
import { correspondenceMessages, type CorrespondenceMessage } from './messages.ts'

interface Acknowledgement {
  readonly requestId: string
  readonly personId: string
  /** What of the mail was not kept, in the person's words. */
  readonly notKept: string | null
}

/** Tells who asked by mail under which number it is known. Goes to the address that the organisation knows, never to one that a mail claims. */
export async function acknowledge(
  context: WorkContext,
  { requestId, personId, notKept }: Acknowledgement,
): Promise<void> {
  const request = await requestInMail(context, requestId)
  if (request === undefined) return
  await write(context, personId, requestId, (say, language) => [
    say('letter.received', { number: request.number, unit: request.holderName[language] }),
    ...(notKept === null ? [] : [notKept]),
    say('letter.answer', {}),
  ])
}

/** Announcements of which people who write by mail are told, with the kind of event and how it is introduced. */
const told = {
  'request.responded': ['responded', 'letter.said.responded'],
  'request.commented': ['commented', 'letter.said.commented'],
  'request.paused': ['paused', 'letter.said.paused'],
  'request.completed': ['completed', 'letter.said.completed'],
  'request.declined': ['declined', 'letter.said.declined'],
  'request.cancelled': ['cancelled', 'letter.said.cancelled'],
} as const satisfies Readonly<Record<string, readonly [LastSaid['kind'], CorrespondenceMessage]>>
type Told = keyof typeof told

/** What is said on a request goes by letter to those who take part in it by mail. */
export const letterReactions: readonly Reaction[] = (Object.keys(told) as Told[]).map((to) => ({
  to,
  react: (context, announcement) => tell(context, to, announcement),
}))

async function tell(context: WorkContext, name: Told, { subject }: Announcement): Promise<void> {
  const { requestId } = subject
  if (context.surroundings.mailIn === undefined || requestId === undefined) return
  const people = await mailedAbout(context.tx, requestId)
  if (people.length === 0) return
  const [kind, introduction] = told[name]
  const said = await lastSaid(context, requestId, [kind])
  if (said === undefined || (kind === 'paused' && !said.forAsker)) return
  const { actorId } = said
  const by = actorId === null ? undefined : (await personNames(context.tx, [actorId])).get(actorId)?.name
  for (const { personId } of people) {
    if (personId === actorId || !(await sees(context, personId, requestId))) continue
    await write(context, personId, requestId, (say) => [
      say(introduction, { by: by ?? 'Etalase' }),
      ...(said.text === null || said.text === '' ? [] : [said.text]),
    ])
  }
}

async function sees(context: WorkContext, personId: string, requestId: string): Promise<boolean> {
  const person = await context.surroundings.inNameOf(context, personId, 'as_it_is')
  return person !== undefined && maySeeRequest(person, requestId)
}

type Say = (key: CorrespondenceMessage, values: Readonly<Record<string, string>>) => string

/** A letter about a request to somebody who can answer it, in their language. */
async function write(
  context: WorkContext,
  personId: string,
  requestId: string,
  lines: (say: Say, language: 'id' | 'en') => readonly string[],
): Promise<void> {
  const request = await requestInMail(context, requestId)
  const day = await organisationDay(context.tx, context.now)
  const [person] = await peopleToTell(context.tx, [personId], day)
  if (request === undefined || person === undefined || person.email === null) return
  const { email: to, language } = person
  const link = `/requests/${requestId}`
  const say: Say = (key, values) => renderText(language, correspondenceMessages[key], values)
  const { number, summary } = request
  await queueMail(context, {
    to,
    language,
    subject: summary === '' ? number : `[${number}] ${summary}`,
    lines: lines(say, language),
    link,
    conversation: { about: requestId, personId },
  })
  await toldByLetter(context, personId, link)
}
