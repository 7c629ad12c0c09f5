import type { SearchSource } from '../../platform/ui/shell/slice-screens.ts'
import { inLanguage } from '../../platform/ui/text/language.ts'
import { read } from './api.ts'
import { roomMessages } from './room-messages.ts'

/** Services and requests for Ctrl+K. */
export const search: SearchSource = async (words, { language, signal }) => {
  const found = await read('GET /search', { query: { q: words, limit: 6 } }, signal)
  const services = found.services.map((service) => ({
    id: service.id,
    title: inLanguage(service.name, language),
    detail: inLanguage(service.unit.name, language),
    to: `/services/${service.id}`,
    group: roomMessages['search.services'],
  }))
  const requests = found.requests.map((request) => ({
    id: request.id,
    title: request.summary,
    detail: `${request.number} · ${inLanguage(request.service.name, language)}`,
    to: `/requests/${request.id}`,
    group: roomMessages['search.requests'],
  }))
  return [...services, ...requests]
}
