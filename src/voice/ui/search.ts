import type { SearchSource } from '../../platform/ui/shell/slice-screens.ts'
import { inLanguage } from '../../platform/ui/text/language.ts'
import { read } from './api.ts'
import { roomMessages } from './room-messages.ts'

/** Proposals for Ctrl+K. */
export const search: SearchSource = async (words, { language, signal }) => {
  const found = await read('GET /proposals', { query: { q: words, state: 'all', limit: 5 } }, signal)
  return found.rows.map((proposal) => ({
    id: proposal.id,
    title: proposal.title,
    detail: inLanguage(proposal.service.name, language),
    to: `/proposals/${proposal.id}`,
    group: roomMessages.proposals,
  }))
}
