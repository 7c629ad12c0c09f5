/** What a vote, or anything that opens or closes a proposal, makes stale. */
export const staleByVotes = ['GET /proposals', 'GET /proposals/:proposalId', 'GET /my-votes'] as const

/** What an answer makes stale besides. */
export const staleByAnswers = [...staleByVotes, 'GET /answers-due'] as const
