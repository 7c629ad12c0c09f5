import type { Answer } from '../../../platform/ui/client/endpoint-types.ts'
import type { MeasurementEndpoints } from '../../contract.ts'

/** A page of any list of questions has the same `about`. */
export type TradedPage = Answer<MeasurementEndpoints['GET /questions/traded-marks']>
