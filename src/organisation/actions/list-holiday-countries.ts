import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { holidayCountries } from '../holidays.ts'

/** Countries whose public holidays are known, in the reader's language. */
export const listHolidayCountries: Act<'GET /holiday-countries'> = async (context) => {
  return accept({ rows: await holidayCountries(context.language) })
}
