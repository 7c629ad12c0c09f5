import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import { achievementReplies } from '../badge-views.ts'
import { mostBadgeRows } from '../contract.ts'
import { badgesChanged } from '../events.ts'
import {
  deleteAchievement,
  insertAchievement,
  listAchievements,
  listIssuers,
  type StoredAchievement,
} from '../store/badges.ts'
import { listKinds, lockDefinitions } from '../store/kinds.ts'

/** Which achievement proves which kind. */
export const listBadgeAchievements: Act<'GET /badge-achievements'> = async (context) =>
  accept({
    rows: await achievementReplies(context.tx, await listAchievements(context.tx)),
    may: { change: context.may('badge_achievement:change') },
  })

/** Says which kind of credential an achievement of an issuer proves. */
export const keepAchievement: Act<'POST /badge-achievements'> = async (context, { body }) => {
  const { tx, organisationId, now, actor } = context
  await lockDefinitions(tx, organisationId)
  if ((await listAchievements(tx)).length >= mostBadgeRows)
    return refuse('badge_issuer_too_many', { most: mostBadgeRows })
  if (!(await listIssuers(tx)).some(({ id }) => id === body.issuerId))
    return refuseField(context, 'body.issuerId', 'badge_issuer_unknown')
  const kind = (await listKinds(tx)).find(({ id }) => id === body.kindId)
  if (kind === undefined || kind.retiredAt !== null)
    return refuseField(context, 'body.kindId', 'kind_unknown')
  const { issuerId, achievementId, kindId } = body
  const achievement = {
    organisationId,
    id: uuidv7(),
    issuerId,
    achievementId,
    kindId,
    madeAt: now,
    madeBy: actor.personId,
  }
  if (!(await insertAchievement(tx, achievement)))
    return refuseField(context, 'body.achievementId', 'badge_achievement_known')
  await tell(context, 'badge_achievement.kept', achievement, body.reason)
  const [reply] = await achievementReplies(tx, [achievement])
  return reply === undefined ? refuse('not_found') : accept(reply)
}

/** Says it no longer. What it proved before stays. */
export const removeAchievement: Act<'POST /badge-achievements/:badgeAchievementId/remove'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId } = context
  await lockDefinitions(tx, organisationId)
  const achievement = (await listAchievements(tx)).find(({ id }) => id === params.badgeAchievementId)
  if (achievement === undefined) return refuse('not_found')
  await deleteAchievement(tx, achievement.id)
  await tell(context, 'badge_achievement.removed', achievement, body.reason)
  return accept({ done: true as const })
}

async function tell(
  context: ActionContext,
  action: 'badge_achievement.kept' | 'badge_achievement.removed',
  { id, issuerId, achievementId, kindId }: StoredAchievement,
  reason: string,
): Promise<void> {
  await context.audit({
    action,
    subjectKind: 'badge_achievement',
    subjectId: id,
    reason,
    details: { issuerId, achievement: achievementId, kindId },
  })
  await context.announce(badgesChanged('badge_achievement.changed'))
}
