import { headsOfEach, organisationDay } from '../organisation/index.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { noticeKinds, type SliceNotices, type ToldNotice } from '../platform/notices/kinds.ts'
import { notify } from '../platform/notices/notify.ts'
import { nameOf, quarterNamed, type Quarter } from './domain/quarters.ts'
import { publicationMessages } from './messages.ts'
import { findUnit } from './store/publications.ts'

const kinds = noticeKinds('publication', publicationMessages, { 'notice.published': 'promises' })

/** The notices of this slice, as the composition takes them. */
export const noticesOfPublication: SliceNotices = { kinds, letter }

/** Tells the heads of published units, each with the way to their own. */
export async function tellHeads(
  context: WorkContext,
  quarter: Quarter,
  unitIds: readonly string[],
): Promise<void> {
  const { tx, now } = context
  const name = nameOf(quarter.start)
  const heads = await headsOfEach(tx, unitIds, await organisationDay(tx, now))
  const told = new Set<string>()
  for (const [unitId, people] of heads) {
    const fresh = people.filter((person) => !told.has(person))
    for (const person of fresh) told.add(person)
    const [year = '', number = ''] = name.split('-Q')
    await notify(context, fresh, {
      kind: kinds['notice.published'],
      values: { year, number },
      link: `/publications/${name}/units/${unitId}`,
    })
  }
}

async function letter({ tx, language }: ActionContext, { link }: ToldNotice): Promise<string[] | undefined> {
  const [, name, unitId] = /^\/publications\/(\d{4}-Q[1-4])\/units\/([\da-f-]{36})$/.exec(link) ?? []
  if (name === undefined || unitId === undefined) return undefined
  const unit = await findUnit(tx, quarterNamed(name).start, unitId)
  if (unit === undefined) return undefined
  const of = { unit: language === 'id' ? unit.nameId : unit.nameEn, completed: unit.total.completed }
  return [renderText(language, publicationMessages['mail.published'], of)]
}
