import { v7 as uuidv7 } from 'uuid'
import { organisationDay } from '../organisation/index.ts'
import type { Message } from '../platform/i18n/messages.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { ReadinessGate } from '../service/index.ts'
import { openBook, type Book } from './book.ts'
import { noonOf } from './day-values.ts'
import type { Reason, Why } from './domain/reasons.ts'
import { gateMessages } from './gate-messages.ts'
import { insertOverride } from './store/overrides.ts'
import { personFacts } from './store/people.ts'
import { jobsOfServices } from './store/requirements.ts'
import { readyForAll } from './teams.ts'

/** Who may be given work: whoever is ready for each job that the service asks for, at this moment, from what is known now. */
export const readinessOfServers: ReadinessGate = {
  async unready({ tx, now }, { serviceId, personId }) {
    const jobIds = (await jobsOfServices(tx, [serviceId])).get(serviceId)
    if (jobIds === undefined) return undefined
    const book = await openBook(tx, jobIds)
    const person = (await personFacts(tx, [personId])).get(personId)
    const day = await organisationDay(tx, now)
    const { ready, answers } = readyForAll(book, person, jobIds, { day, now })
    if (ready) return undefined
    const reasons = answers.flatMap((answer) => (answer.state === 'not_ready' ? answer.reasons : []))
    return { missing: reasons.map((reason) => missingWords(book, reason)) }
  },
  async overridden({ tx, organisationId, now }, { requestId, serviceId, unitId, personId, byId, reason }) {
    await insertOverride(tx, {
      organisationId,
      id: uuidv7(),
      requestId,
      serviceId,
      unitId,
      personId,
      byId,
      at: now,
      reason,
    })
  },
}

/** What is missing, in both languages. */
export function missingWords(book: Book, { needs, why }: Reason): Message {
  const say = (language: 'id' | 'en') => {
    const need =
      needs.kind === 'credential'
        ? book.kindName(needs.kindId).name[language]
        : renderText(language, gateMessages.ability, {
            ability: book.abilityName(needs.abilityId).name[language],
            level: needs.level,
          })
    return renderText(language, gateMessages[why.code], { need, ...valuesOf(why) })
  }
  return { id: say('id'), en: say('en') }
}

function valuesOf(why: Why): Readonly<Record<string, string | number>> {
  if (why.code === 'expired') return { day: noonOf(why.on) }
  if (why.code === 'revoked' || why.code === 'not_yet_valid') return { day: noonOf(why.from) }
  return why.code === 'too_low' ? { level: why.level } : {}
}
