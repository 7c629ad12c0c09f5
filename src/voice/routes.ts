import { defineRoutes } from '../platform/http/route.ts'
import { answerEscalation } from './actions/answer-escalation.ts'
import { answerProposal } from './actions/answer-proposal.ts'
import { rewordProposal } from './actions/change-proposal.ts'
import { escalateRequest } from './actions/escalate-request.ts'
import { exportProposals } from './actions/export-proposals.ts'
import { listAlike } from './actions/list-alike.ts'
import { listAnswersDue } from './actions/list-answers-due.ts'
import { listEscalations } from './actions/list-escalations.ts'
import { listProposable } from './actions/list-proposable.ts'
import { listProposals } from './actions/list-proposals.ts'
import { makeProposal } from './actions/make-proposal.ts'
import { mergeProposal } from './actions/merge-proposal.ts'
import { showEscalation } from './actions/read-escalation.ts'
import { showProposal } from './actions/read-proposal.ts'
import { removeProposal } from './actions/remove-proposal.ts'
import { acceptAnswer, objectToAnswer, withdrawEscalation } from './actions/settle-escalation.ts'
import { showMyVotes } from './actions/show-my-votes.ts'
import { changeVoiceTerms, showVoiceTerms } from './actions/voice-terms.ts'
import { giveVote, takeVoteBack } from './actions/vote.ts'
import { withdrawProposal } from './actions/withdraw-proposal.ts'
import { voiceEndpoints } from './contract.ts'
import type { voicePolicy } from './policy.ts'
import type { VoiceCode } from './problems.ts'

const noVoice = [
  'proposal_not_user',
  'proposal_own_service',
  'proposal_service_retired',
  'proposal_no_votes_left',
] as const

/** Every endpoint of voice. */
export const voiceRoutes = defineRoutes<typeof voiceEndpoints, typeof voicePolicy, VoiceCode>(
  voiceEndpoints,
  {
    'GET /proposals': { permit: 'proposal:read', errors: [], act: listProposals },
    'POST /proposals': { permit: 'proposal:make', errors: [...noVoice], act: makeProposal },
    'GET /proposals/:proposalId': { permit: 'proposal:read', errors: [], act: showProposal },
    'PUT /proposals/:proposalId': {
      permit: 'proposal:make',
      errors: ['proposal_closed', 'proposal_answered'],
      act: rewordProposal,
    },
    'POST /proposals/:proposalId/withdraw': {
      permit: 'proposal:make',
      errors: ['proposal_closed', 'proposal_answered', 'proposal_others_voted'],
      act: withdrawProposal,
    },
    'PUT /proposals/:proposalId/vote': {
      permit: 'proposal:make',
      errors: [...noVoice, 'proposal_closed', 'proposal_already_voted'],
      act: giveVote,
    },
    'DELETE /proposals/:proposalId/vote': {
      permit: 'proposal:make',
      errors: [
        'proposal_not_user',
        'proposal_own_service',
        'proposal_service_retired',
        'proposal_closed',
        'proposal_not_voted',
        'proposal_only_vote',
      ],
      act: takeVoteBack,
    },
    'POST /proposals/:proposalId/answer': {
      permit: 'proposal:answer',
      errors: [
        'proposal_closed',
        'answer_date_needed',
        'answer_date_impossible',
        'answer_date_unwanted',
        'answer_date_from_above',
      ],
      act: answerProposal,
    },
    'POST /proposals/:proposalId/merge': {
      permit: 'proposal:moderate',
      errors: [
        'moderation_own_unit',
        'merge_into_itself',
        'merge_not_alike',
        'merge_into_younger',
        'proposal_closed',
        'proposal_answered',
      ],
      act: mergeProposal,
    },
    'POST /proposals/:proposalId/remove': {
      permit: 'proposal:moderate',
      errors: ['moderation_own_unit'],
      act: removeProposal,
    },
    'GET /my-votes': { permit: 'proposal:make', errors: [], act: showMyVotes },
    'GET /proposable-services': { permit: 'proposal:read', errors: [], act: listProposable },
    'GET /services/:serviceId/proposals-alike': { permit: 'proposal:read', errors: [], act: listAlike },
    'GET /units/:unitId/proposals.csv': { permit: 'proposal:read', errors: [], act: exportProposals },
    'GET /requests/:requestId/escalations': { permit: 'escalation:read', errors: [], act: listEscalations },
    'POST /requests/:requestId/escalations': {
      permit: 'escalation:make',
      errors: ['escalation_no_ground', 'escalation_open_already'],
      act: escalateRequest,
    },
    'GET /escalations/:escalationId': { permit: 'escalation:read', errors: [], act: showEscalation },
    'POST /escalations/:escalationId/answer': {
      permit: 'escalation:answer',
      errors: ['escalation_closed', 'escalation_answered'],
      act: answerEscalation,
    },
    'POST /escalations/:escalationId/accept': {
      permit: 'escalation:make',
      errors: ['escalation_closed', 'escalation_not_answered'],
      act: acceptAnswer,
    },
    'POST /escalations/:escalationId/object': {
      permit: 'escalation:make',
      errors: ['escalation_closed', 'escalation_not_answered'],
      act: objectToAnswer,
    },
    'POST /escalations/:escalationId/withdraw': {
      permit: 'escalation:make',
      errors: ['escalation_closed'],
      act: withdrawEscalation,
    },
    'GET /answers-due': { permit: 'escalation:read', errors: [], act: listAnswersDue },
    'GET /voice-terms': { permit: 'proposal:read', errors: [], act: showVoiceTerms },
    'PUT /voice-terms': { permit: 'voice_terms:change', errors: [], act: changeVoiceTerms },
  },
)
