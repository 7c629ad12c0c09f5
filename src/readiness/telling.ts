import {
  organisationDay,
  peopleToTell,
  personNames,
  presentHeadsOf,
  unitPaths,
} from '../organisation/index.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { notify, type Notice } from '../platform/notices/notify.ts'

import { targetsOfPeople } from './acting.ts'
import { evidenceTold } from './events.ts'
import { noonOf } from './day-values.ts'
import { readinessNotices } from './notices.ts'
import type { StoredEvidence } from './store/evidence.ts'
import { listKinds } from './store/kinds.ts'

/** Who can check what a person hands in: who answers for each of their units today, but never the person. */
export async function whoChecks(
  context: Pick<ActionContext, 'tx'>,
  personId: string,
  day: string,
): Promise<readonly string[]> {
  const { unitIds } = (await targetsOfPeople(context, [personId], day)).get(personId) ?? { unitIds: [] }
  const paths = await unitPaths(context.tx, unitIds)
  const heads = new Set<string>()
  for (const path of paths.values()) {
    const own = await presentHeadsOf(context.tx, path, day)
    // Who heads a unit is checked by whoever heads the one above.
    const others = own.includes(personId as (typeof own)[number])
      ? await presentHeadsOf(context.tx, path.slice(0, -1), day)
      : own
    for (const head of others) if (head !== personId) heads.add(head)
  }
  return [...heads]
}

type Told = 'evidence.submitted' | 'evidence.verified' | 'evidence.rejected' | 'evidence.revoked'

const noticeOf = {
  'evidence.submitted': 'notice.evidence_waiting',
  'evidence.verified': 'notice.evidence_verified',
  'evidence.rejected': 'notice.evidence_rejected',
  'evidence.revoked': 'notice.evidence_revoked',
} as const satisfies Record<Told, keyof typeof readinessNotices>

/** Tells browsers and people what became of a piece of evidence. */
export async function tellEvidence(
  context: ActionContext,
  evidence: StoredEvidence,
  what: Told,
): Promise<void> {
  const { personId } = evidence
  const day = await organisationDay(context.tx, context.now)
  const targets = (await targetsOfPeople(context, [personId], day)).get(personId)
  await context.announce(evidenceTold(what, personId, targets?.unitIds ?? []))
  const isNew = what === 'evidence.submitted'
  const told = isNew ? await whoChecks(context, personId, day) : [personId]
  await tellOfKind(
    context,
    told.filter((id) => id !== context.actor.personId),
    evidence.kindId,
    {
      kind: readinessNotices[noticeOf[what]],
      values: {
        person: (await personNames(context.tx, [personId])).get(personId)?.name ?? '—',
        reason: evidence.rejectReason ?? evidence.revokeReason ?? '',
        day: noonOf(evidence.revokedFrom ?? day),
      },
      link: isNew ? '/readiness/queue' : '/readiness',
    },
  )
}

/** Tells browsers and the person that an issuer took a badge back. */
export async function tellWithdrawn(
  context: ActionContext,
  { personId, kindId }: StoredEvidence,
  { status, from }: { readonly status: 'revoked' | 'suspended'; readonly from: string },
): Promise<void> {
  const day = await organisationDay(context.tx, context.now)
  const targets = (await targetsOfPeople(context, [personId], day)).get(personId)
  await context.announce(evidenceTold('evidence.revoked', personId, targets?.unitIds ?? []))
  await tellOfKind(context, [personId], kindId, {
    kind: readinessNotices['notice.evidence_withdrawn'],
    values: { how: status, day: noonOf(from) },
    link: '/readiness',
  })
}

/** Tells people of a kind of credential by its name in the language that each reads. */
export async function tellOfKind(
  context: WorkContext,
  personIds: readonly string[],
  kindId: string,
  { kind, values = {}, link }: Notice,
): Promise<void> {
  if (personIds.length === 0) return
  const row = (await listKinds(context.tx)).find(({ id }) => id === kindId)
  const day = await organisationDay(context.tx, context.now)
  const people = await peopleToTell(context.tx, personIds, day)
  for (const [language, readers] of Map.groupBy(people, (person) => person.language))
    await notify(
      context,
      readers.map(({ id }) => id),
      { kind, values: { ...values, kind: (language === 'id' ? row?.nameId : row?.nameEn) ?? '—' }, link },
    )
}
