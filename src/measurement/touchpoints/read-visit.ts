import { organisationName, organisationOf } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { OpenRoute } from '../../platform/http/open-route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { VisitEndpoints } from '../contract/touchpoints.ts'
import { measurementProblems, type MeasurementCode } from '../problems.ts'
import { reasonsOfKind } from '../visit-reason-texts.ts'
import { isOfStaff, openTouchpoint } from './visiting.ts'

type Act = OpenRoute<VisitEndpoints['GET /t/:code'], MeasurementCode>['act']

/** What a touchpoint is, for whoever scanned its code. */
export const readVisit: Act = async (context) => {
  const { tx, language } = context
  const touchpoint = await openTouchpoint(context)
  if (touchpoint === undefined) return refuse('not_found')
  const code = 'visit_own_unit'
  const refusal = (await isOfStaff(context, touchpoint.unitId))
    ? { code, text: renderText(language, measurementProblems[code]) }
    : null
  return accept({
    organisation: await organisationName(tx),
    simulated: (await organisationOf(tx)).simulated,
    unit: { id: touchpoint.unitNameId, en: touchpoint.unitNameEn },
    name: { id: touchpoint.nameId, en: touchpoint.nameEn },
    kind: touchpoint.kind,
    reasons: [...reasonsOfKind(touchpoint.kind)],
    refusal,
  })
}
