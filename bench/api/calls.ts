import type { Cast } from './fill.ts'
import { everywhere, ordinary } from './history.ts'
import type { Call } from './load.ts'

/** What is read under load, by name; each call is somebody else's. */
export function readings({ askers, heads }: Cast): Readonly<Record<string, () => Call>> {
  let at = 0
  const turn = () => (at += 1)
  const asker = () => askers[turn() % askers.length]?.cookie ?? ''
  const head = () => heads[turn() % heads.length] ?? { cookie: '', unitId: '', requestId: '' }
  const get = (path: string, cookie: string): Call => ({ method: 'GET', path: `/api/v1${path}`, cookie })
  return {
    catalogue: () => get('/catalogue', asker()),
    queue: () => {
      const { unitId, cookie } = head()
      return get(`/units/${unitId}/queue`, cookie)
    },
    request: () => {
      const { requestId, cookie } = head()
      return get(`/requests/${requestId}`, cookie)
    },
    scorecard: () => get(`/scorecards/units/${head().unitId}`, asker()),
    'search, an ordinary word': () => get(`/search?q=${ordinary[turn() % ordinary.length]}`, head().cookie),
    'search, a word of every request': () => get(`/search?q=${everywhere}`, head().cookie),
  }
}

/** Somebody asks for a service. */
export function asking({ askers, serviceIds }: Cast): () => Call {
  let at = 0
  return () => {
    at += 1
    return {
      method: 'POST',
      path: '/api/v1/requests',
      cookie: askers[at % askers.length]?.cookie ?? '',
      body: {
        serviceId: serviceIds[(at * 7) % serviceIds.length],
        priority: 3,
        answers: { what: `${everywhere} ${ordinary[at % ordinary.length]} nomor ${at}` },
      },
    }
  }
}

/** Somebody rates a request, each once; undefined when all are rated. */
export function rating({ askers, ratable }: Cast): () => Call | undefined {
  let at = 0
  return () => {
    const next = ratable[at]
    at += 1
    if (next === undefined) return undefined
    return {
      method: 'PUT',
      path: `/api/v1/requests/${next.requestId}/rating`,
      cookie: askers[next.asker]?.cookie ?? '',
      body: {
        satisfaction: 1 + (at % 5),
        effort: 1 + ((at * 3) % 5),
        promiseKept: at % 3 > 0,
        reasonIds: [],
        comment: '',
      },
    }
  }
}
