import { organisationDay } from '../../organisation/index.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { measurementEndpoints } from '../contract.ts'
import { trendOf } from '../domain/periods.ts'
import { periodView, readFigures } from '../scorecards.ts'
import { serviceSubject } from '../subjects.ts'

type Endpoint = (typeof measurementEndpoints)['GET /services/:serviceId/achieved']

/** What a service achieved in the last closed quarter; the running one where nothing was completed before. */
export async function readAchieved(
  { tx, now }: ActionContext,
  { params }: EndpointInput<Endpoint>,
): Promise<Result<EndpointOutput<Endpoint>, 'not_found'>> {
  const subject = await serviceSubject(tx, params.serviceId)
  if (subject === undefined) return refuse('not_found')
  const today = await organisationDay(tx, now)
  const periods = trendOf('quarter', today, today, 2)
  const { figures } = await readFigures(tx, { kind: 'service', subjects: [subject.parts], periods, today })
  const quarters = figures.get(params.serviceId)
  const [closed, running] = periods
  const before = closed && quarters?.get(closed.start)
  const shown = before !== undefined && before.counted.length > 0 ? closed : running
  const found = shown && quarters?.get(shown.start)
  return shown === undefined || found === undefined
    ? refuse('not_found')
    : accept({ period: periodView(shown), measures: found.measures })
}
