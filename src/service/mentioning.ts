import { personNames } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { localeOf } from './answer-views.ts'
import { mentionsAtMost, type MentionStrangers } from './contract.ts'
import { mentionedIn } from './domain/mentions.ts'
import { serviceMessages } from './messages.ts'
import { mayInvolve, whoSees, type RequestTargets } from './rights.ts'
import type { StoredRequest } from './store/requests.ts'
import { letWatch, peopleNotThere } from './watchers.ts'

type MentionRefusal =
  | 'validation_failed'
  | 'mentioned_cannot_see'
  | 'not_permitted'
  | 'watchers_full'
  | 'watcher_is_oneself'

/** Whom a text mentions, and who of them is to be told of it: whoever sees the request. */
export interface Mentioned {
  readonly people: readonly string[]
  readonly toTell: readonly string[]
}

/**
 * Reads the mentions of a text that somebody writes on a request. Whoever cannot see it is let in to watch, is named without
 * being told, or makes the text wait until its writer has decided which: as `strangers` says.
 */
export async function readMentioned(
  context: ActionContext,
  request: StoredRequest,
  targets: RequestTargets,
  said: { readonly text: string; readonly strangers: MentionStrangers },
): Promise<Result<Mentioned, MentionRefusal>> {
  const people = mentionedIn(said.text)
  if (people.length === 0) return accept({ people, toTell: [] })
  const refusal = await refusalOf(context, people)
  if (refusal !== undefined)
    return refuse('validation_failed', undefined, [{ name: 'body.text', reason: refusal }])
  const seeing = await whoSees(context, request, people)
  const strangers = people.filter((id) => !seeing.includes(id))
  if (strangers.length === 0 || said.strangers === 'name') return accept({ people, toTell: seeing })
  if (said.strangers === 'ask')
    return refuse('mentioned_cannot_see', { names: await listOf(context, strangers) })
  if (!mayInvolve(context, targets)) return refuse('not_permitted')
  const added = await letWatch(context, request, targets, strangers, true)
  return added.ok ? accept({ people, toTell: people }) : added
}

async function refusalOf(context: ActionContext, people: readonly string[]): Promise<string | undefined> {
  const { language } = context
  if (people.length > mentionsAtMost)
    return renderText(language, serviceMessages['mention.too_many'], { most: mentionsAtMost })
  const missing = await peopleNotThere(context, people)
  return missing.length > 0 ? serviceMessages['mention.unknown'][language] : undefined
}

async function listOf({ tx, language }: ActionContext, people: readonly string[]): Promise<string> {
  const names = await personNames(tx, people)
  const format = new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
  return format.format(people.map((id) => names.get(id)?.name ?? id))
}
