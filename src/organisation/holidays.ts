import type Holidays from 'date-holidays'
import type { Holiday } from './domain/calendars.ts'

/**
 * Public holidays as `date-holidays` knows them. Two things to know before relying on them:
 * - Islamic days follow the tabular calendar. Who sights the moon may celebrate a day earlier or later (Idul Fitri 2026 is
 *   20 March here and 21 March by decree), and the list has days of the Balinese and Buddhist calendars only as far ahead
 *   as somebody entered them. The organisation's own extra days have the last word.
 * - Only days off for everybody (`public`) count: no bank, school or optional days, hence no *cuti bersama*; and no half
 *   days, which an organisation enters as a day with hours of its own.
 */
export async function holidaysBetween(
  where: { readonly country: string; readonly region: string | null } | null,
  firstYear: number,
  lastYear: number,
): Promise<Holiday[]> {
  if (where === null) return []
  const found: Holiday[] = []
  for (let year = firstYear; year <= lastYear; year++)
    found.push(...(await holidaysOf(where.country, where.region, year)))
  return found
}

/** Countries by code, with their regions by code, in the reader's language where it has a name for them. */
export async function holidayCountries(
  language: 'id' | 'en',
): Promise<{ country: string; name: string; regions: { region: string; name: string }[] }[]> {
  const list = new (await holidaysClass())()
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  return Object.entries(list.getCountries(language))
    .map(([country, name]) => ({
      country,
      name: names.of(country) ?? name,
      regions: Object.entries(list.getStates(country, language) ?? {}).map(([region, regionName]) => ({
        region,
        name: regionName,
      })),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language))
}

/** Whether public holidays of the country, and of the region if one is named, are known. */
export async function knowsHolidaysOf(country: string, region: string | null): Promise<boolean> {
  const list = new (await holidaysClass())()
  if (!(country in list.getCountries())) return false
  return region === null || region in (list.getStates(country) ?? {})
}

const known = new Map<string, readonly Holiday[]>()

async function holidaysOf(country: string, region: string | null, year: number): Promise<readonly Holiday[]> {
  const key = `${country}/${region ?? ''}/${year}`
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  const List = await holidaysClass()
  const list = region === null ? new List(country) : new List(country, region)
  const english = list.getHolidays(year, 'en')
  const holidays = list
    .getHolidays(year, 'id')
    .flatMap((holiday, index) =>
      holiday.type === 'public' ? daysOf(holiday, country, english[index]?.name ?? holiday.name) : [],
    )
  known.set(key, holidays)
  return holidays
}

/** What the list names wrongly, by country and rule. */
const corrected: Readonly<Record<string, Holiday['name']>> = {
  'ID/27 Rajab': { id: 'Isra Mikraj Nabi Muhammad', en: 'Ascension of the Prophet (Isra and Mi’raj)' },
}

type Listed = ReturnType<Holidays['getHolidays']>[number]

/** The whole days of a holiday: several where it lasts longer, none where it is part of a day. */
function daysOf(holiday: Listed, country: string, english: string): Holiday[] {
  const name = corrected[`${country}/${holiday.rule}`] ?? { id: holiday.name, en: english }
  const first = Temporal.PlainDate.from(holiday.date.slice(0, 10))
  // Rounded: the day on which the clocks change has 23 or 25 hours.
  const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000 - 0.2)
  return Array.from({ length }, (_, index) => ({ day: first.add({ days: index }).toString(), name }))
}

/** Loaded when first asked for: the list of all countries takes a quarter of a second to read. */
async function holidaysClass(): Promise<typeof Holidays> {
  return (await import('date-holidays')).default
}
