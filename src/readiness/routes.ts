import { defineRoutes } from '../platform/http/route.ts'
import { handInBadge } from './actions/hand-in-badge.ts'
import {
  keepAchievement,
  listBadgeAchievements,
  removeAchievement,
} from './actions/keep-badge-achievements.ts'
import {
  addBadgeIssuer,
  changeBadgeIssuer,
  listBadgeIssuers,
  removeBadgeIssuer,
} from './actions/keep-badge-issuers.ts'
import { listBadgeLists, uploadBadgeList } from './actions/keep-badge-lists.ts'
import { rejectEvidence, revokeEvidence, verifyEvidence } from './actions/decide-evidence.ts'
import { handInEvidence, receiveEvidenceFile } from './actions/hand-in.ts'
import {
  changeJobRequirements,
  listJobRequirements,
  readJobRequirements,
} from './actions/job-requirements.ts'
import { changeAbility, makeAbility, retireAbility } from './actions/keep-ability.ts'
import { renewCalendar, showCalendar } from './actions/keep-calendar.ts'
import { changeKind, makeKind, retireKind } from './actions/keep-kind.ts'
import { listAllAbilities, listCredentialKinds, listReadyMade } from './actions/list-kinds.ts'
import { observeAbility } from './actions/observe.ts'
import { downloadEvidence, listWaitingEvidence, showEvidence } from './actions/read-evidence.ts'
import { changeServiceNeed, readServiceNeed } from './actions/service-need.ts'
import { listReadyPeople, showCover, showMap } from './actions/show-cover.ts'
import { showOwnReadiness, showPersonReadiness } from './actions/show-readiness.ts'
import { exportTeam, showTeam } from './actions/show-team.ts'
import { takeOverReadyMade } from './actions/take-over-kinds.ts'
import { readinessSliceEndpoints } from './contract.ts'
import { badgeRefusalCodes } from './open-badges/refusal.ts'
import { cancelShift, overrideShift, showShift } from './shifts/change-shift.ts'
import { exportShifts } from './shifts/export-shifts.ts'
import { listOwnShifts, listShiftCandidates, listShifts } from './shifts/list-shifts.ts'
import { planShift } from './shifts/plan-shift.ts'
import { changeTouchpointNeed, readTouchpointNeed } from './shifts/touchpoint-need.ts'
import type { readinessPolicy } from './policy.ts'
import type { ReadinessCode } from './problems.ts'

const kindErrors = ['kind_name_taken', 'kind_unknown', 'ability_unknown', 'kind_ladder_circular'] as const
const badgeErrors = [
  ...badgeRefusalCodes.map((code) => `badge_${code}` as const),
  'evidence_no_file',
  'evidence_file_empty',
  'badge_no_email',
  'badge_twice',
  'badge_kind_open',
  'badge_other_kind',
  'kind_unknown',
  'evidence_ends_before',
  'evidence_too_many_waiting',
] as const
const spanErrors = ['shift_too_short', 'shift_too_long', 'shift_in_past', 'shift_too_far'] as const
const changing = ['shift_cancelled', 'shift_over'] as const
const deciding = ['evidence_is_own', 'evidence_second_person', 'evidence_decided'] as const

/** Every endpoint of readiness. */
export const readinessRoutes = defineRoutes<
  typeof readinessSliceEndpoints,
  typeof readinessPolicy,
  ReadinessCode
>(readinessSliceEndpoints, {
  'GET /credential-kinds': { permit: 'kind:read', errors: [], act: listCredentialKinds },
  'GET /credential-kinds/ready-made': { permit: 'kind:read', errors: [], act: listReadyMade },
  'POST /credential-kinds/ready-made': {
    permit: 'kind:change',
    errors: ['ready_made_unknown', 'kind_too_many'],
    act: takeOverReadyMade,
  },
  'POST /credential-kinds': {
    permit: 'kind:change',
    errors: [...kindErrors, 'kind_too_many'],
    act: makeKind,
  },
  'PUT /credential-kinds/:kindId': { permit: 'kind:change', errors: kindErrors, act: changeKind },
  'POST /credential-kinds/:kindId/retire': {
    permit: 'kind:change',
    errors: ['kind_needed'],
    act: retireKind,
  },
  'GET /abilities': { permit: 'kind:read', errors: [], act: listAllAbilities },
  'POST /abilities': {
    permit: 'kind:change',
    errors: ['ability_name_taken', 'kind_too_many'],
    act: makeAbility,
  },
  'PUT /abilities/:abilityId': {
    permit: 'kind:change',
    errors: ['ability_name_taken'],
    act: changeAbility,
  },
  'POST /abilities/:abilityId/retire': {
    permit: 'kind:change',
    errors: ['kind_needed'],
    act: retireAbility,
  },

  'GET /job-requirements': { permit: 'kind:read', errors: [], act: listJobRequirements },
  'GET /jobs/:jobId/requirements': { permit: 'kind:read', errors: [], act: readJobRequirements },
  'PUT /jobs/:jobId/requirements': {
    permit: 'requirement:change',
    errors: ['job_is_own', 'kind_unknown', 'ability_unknown', 'requirement_twice'],
    act: changeJobRequirements,
  },
  'GET /services/:serviceId/readiness': { permit: 'kind:read', errors: [], act: readServiceNeed },
  'PUT /services/:serviceId/readiness': {
    permit: 'service_need:change',
    errors: ['job_unknown'],
    act: changeServiceNeed,
  },

  'POST /evidence-files': {
    permit: 'evidence:submit',
    errors: ['evidence_no_file', 'evidence_file_empty', 'evidence_file_too_large', 'evidence_file_type'],
    act: receiveEvidenceFile,
  },
  'POST /people/:personId/evidence': {
    permit: 'evidence:submit',
    errors: [
      'kind_unknown',
      'evidence_in_future',
      'evidence_ends_before',
      'evidence_too_many_waiting',
      'evidence_file_missing',
    ],
    act: handInEvidence,
  },
  'POST /badges': { permit: 'evidence:submit', errors: badgeErrors, act: handInBadge },
  'POST /credential-kinds/:kindId/badges': {
    permit: 'evidence:submit',
    errors: badgeErrors,
    act: handInBadge,
  },
  'GET /badge-issuers': { permit: 'badge_issuer:read', errors: [], act: listBadgeIssuers },
  'POST /badge-issuers': {
    permit: 'badge_issuer:change',
    errors: ['badge_issuer_known', 'badge_issuer_keyless', 'badge_key_unusable', 'badge_issuer_too_many'],
    act: addBadgeIssuer,
  },
  'PUT /badge-issuers/:badgeIssuerId': {
    permit: 'badge_issuer:change',
    errors: ['badge_issuer_keyless', 'badge_key_unusable'],
    act: changeBadgeIssuer,
  },
  'POST /badge-issuers/:badgeIssuerId/remove': {
    permit: 'badge_issuer:change',
    errors: [],
    act: removeBadgeIssuer,
  },
  'GET /badge-status-lists': { permit: 'badge_issuer:read', errors: [], act: listBadgeLists },
  'POST /badge-status-lists': {
    permit: 'badge_issuer:change',
    errors: [
      'evidence_no_file',
      'evidence_file_empty',
      'badge_list_unreadable',
      'badge_list_unknown_issuer',
      'badge_list_unproven',
      'badge_list_over',
      'badge_list_not_begun',
      'badge_list_older',
      'badge_issuer_too_many',
    ],
    act: uploadBadgeList,
  },
  'GET /badge-achievements': { permit: 'badge_issuer:read', errors: [], act: listBadgeAchievements },
  'POST /badge-achievements': {
    permit: 'badge_achievement:change',
    errors: ['badge_issuer_unknown', 'kind_unknown', 'badge_achievement_known', 'badge_issuer_too_many'],
    act: keepAchievement,
  },
  'POST /badge-achievements/:badgeAchievementId/remove': {
    permit: 'badge_achievement:change',
    errors: [],
    act: removeAchievement,
  },
  'GET /evidence/waiting': { permit: 'evidence:verify', errors: [], act: listWaitingEvidence },
  'GET /evidence/:evidenceId': { permit: 'evidence:read', errors: [], act: showEvidence },
  'GET /evidence/:evidenceId/file': { permit: 'evidence:read', errors: [], act: downloadEvidence },
  'POST /evidence/:evidenceId/verify': {
    permit: 'evidence:verify',
    errors: [...deciding, 'evidence_born_after'],
    act: verifyEvidence,
  },
  'POST /evidence/:evidenceId/reject': { permit: 'evidence:verify', errors: deciding, act: rejectEvidence },
  'POST /evidence/:evidenceId/revoke': {
    permit: 'evidence:verify',
    errors: [
      'evidence_is_own',
      'evidence_not_verified',
      'evidence_revoked_before_issue',
      'evidence_in_future',
    ],
    act: revokeEvidence,
  },
  'POST /people/:personId/observations': {
    permit: 'ability:observe',
    errors: ['evidence_is_own', 'ability_unknown', 'evidence_in_future'],
    act: observeAbility,
  },

  'GET /readiness': { permit: 'readiness:own', errors: ['moment_invalid'], act: showOwnReadiness },
  'GET /people/:personId/readiness': {
    permit: 'readiness:read',
    errors: ['moment_invalid'],
    act: showPersonReadiness,
  },
  'GET /units/:unitId/readiness': { permit: 'team:read', errors: [], act: showTeam },
  'GET /units/:unitId/readiness.csv': { permit: 'team:read', errors: [], act: exportTeam },
  'GET /units/:unitId/cover': { permit: 'team:read', errors: [], act: showCover },
  'GET /services/:serviceId/ready-people': { permit: 'team:read', errors: [], act: listReadyPeople },
  'GET /readiness-map': { permit: 'readiness_map:read', errors: [], act: showMap },
  'GET /readiness/calendar': { permit: 'readiness:own', errors: [], act: showCalendar },
  'POST /readiness/calendar': { permit: 'readiness:own', errors: [], act: renewCalendar },

  'GET /touchpoints/:touchpointId/readiness': { permit: 'kind:read', errors: [], act: readTouchpointNeed },
  'PUT /touchpoints/:touchpointId/readiness': {
    permit: 'touchpoint_need:change',
    errors: ['job_unknown'],
    act: changeTouchpointNeed,
  },
  'GET /touchpoints/:touchpointId/shift-candidates': {
    permit: 'shift:plan',
    errors: spanErrors,
    act: listShiftCandidates,
  },
  'POST /touchpoints/:touchpointId/shifts': {
    permit: 'shift:plan',
    errors: [
      ...spanErrors,
      'shift_touchpoint_retired',
      'shift_person_elsewhere',
      'shift_overlaps',
      'shift_person_not_ready',
      'shift_overridden_oneself',
    ],
    act: planShift,
  },
  'GET /units/:unitId/shifts': { permit: 'shift:plan', errors: [], act: listShifts },
  'GET /units/:unitId/shifts.csv': {
    permit: 'shift:plan',
    errors: ['shift_days_invalid'],
    act: exportShifts,
  },
  'GET /shifts': { permit: 'shift:own', errors: [], act: listOwnShifts },
  'GET /shifts/:shiftId': { permit: 'shift:read', errors: [], act: showShift },
  'POST /shifts/:shiftId/override': {
    permit: 'shift:plan',
    errors: [...changing, 'shift_overridden_oneself', 'shift_ready_again', 'shift_person_elsewhere'],
    act: overrideShift,
  },
  'POST /shifts/:shiftId/cancel': {
    permit: 'shift:plan',
    errors: [...changing, 'shift_cancel_reason'],
    act: cancelShift,
  },
})
