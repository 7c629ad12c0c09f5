import type { Language } from '../../http/endpoint.ts'
import { localeOf, numberInWords } from './number-words.ts'

/** What a number of working minutes means. */
export type WorkingTimeSense = 'left' | 'late' | 'used' | 'promised' | 'plain'

/** Minutes that people call a working day where nothing better is known. */
const usualDay = 480

/**
 * Working minutes as people tell them: "dua jam kerja lagi", "two and a half working hours left". What is left is rounded down,
 * so that nobody is told more time than there is; what is promised is told exactly; the rest to the nearest half hour.
 * From two usual days (of eight hours) on, what is left, late or used is told in days.
 */
export function workingTimeInWords(minutes: number, sense: WorkingTimeSense, language: Language): string {
  const span =
    sense === 'promised' ? exactly(minutes, language) : about(Math.max(0, minutes), sense, language)
  switch (sense) {
    case 'left':
      if (minutes < 1) return language === 'id' ? 'waktunya habis' : 'no time left'
      return language === 'id' ? `${span} lagi` : `${span} left`
    case 'late':
      return language === 'id' ? `terlambat ${span}` : `${span} late`
    case 'promised':
      return language === 'id' ? `dalam ${span}` : `within ${span}`
    case 'used':
    case 'plain':
      return span
  }
}

function about(minutes: number, sense: WorkingTimeSense, language: Language): string {
  const round = sense === 'left' ? Math.floor : Math.round
  if (minutes < 55) return inMinutes(minutes < 10 ? round(minutes) : round(minutes / 5) * 5, language)
  if (minutes < 2 * usualDay) return inHours(Math.max(1, round(minutes / 30) / 2), language)
  return inDays(round(minutes / usualDay), language)
}

/** Hours and minutes with nothing rounded but seconds. */
export function exactly(minutes: number, language: Language): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return inMinutes(rest, language)
  if (rest === 0 || rest === 30) return inHours(whole / 60, language)
  const number = new Intl.NumberFormat(localeOf(language))
  return language === 'id'
    ? `${number.format(hours)} jam ${rest} menit kerja`
    : `${number.format(hours)} h ${rest} min of working time`
}

/** Minutes by the clock on the wall, nights and days off among them: "45 jam 23 menit"; from two days on "2 hari 3 jam". */
export function byTheClock(minutes: number, language: Language): string {
  const whole = Math.round(minutes)
  const [day, hour, minute] = language === 'id' ? ['hari', 'jam', 'menit'] : ['d', 'h', 'min']
  const days = whole >= 2880 ? Math.floor(whole / 1440) : 0
  const hours = Math.floor(whole / 60) - days * 24
  const parts =
    days > 0
      ? [
          [days, day],
          [hours, hour],
        ]
      : [
          [hours, hour],
          [whole % 60, minute],
        ]
  const said = parts.filter(([n]) => n !== 0).map(([n, unit]) => `${n} ${unit}`)
  return said.length === 0 ? `0 ${minute}` : said.join(' ')
}

/** Working minutes in few letters, for figures and tables: "2 jam 10 mnt"; from ten hours on in whole hours. */
export function inFewLetters(minutes: number, language: Language): string {
  const whole = Math.round(minutes)
  const [hour, minute] = language === 'id' ? ['jam', 'mnt'] : ['h', 'min']
  if (whole < 60) return `${whole} ${minute}`
  if (whole >= 600)
    return `${new Intl.NumberFormat(localeOf(language)).format(Math.round(whole / 60))} ${hour}`
  const rest = whole % 60
  return rest === 0 ? `${whole / 60} ${hour}` : `${Math.floor(whole / 60)} ${hour} ${rest} ${minute}`
}

function inMinutes(minutes: number, language: Language): string {
  if (language === 'id') return `${minutes} menit kerja`
  return minutes === 1 ? '1 working minute' : `${minutes} working minutes`
}

function inHours(hours: number, language: Language): string {
  const whole = Math.floor(hours)
  const half = hours > whole
  if (whole === 0) return language === 'id' ? 'setengah jam kerja' : 'half a working hour'
  if (half && whole > 10) {
    const exact = new Intl.NumberFormat(localeOf(language)).format(whole + 0.5)
    return language === 'id' ? `${exact} jam kerja` : `${exact} working hours`
  }
  const word = numberInWords(whole, language)
  if (language === 'id') return half ? `${word} setengah jam kerja` : `${word} jam kerja`
  if (half) return `${word} and a half working hours`
  return whole === 1 ? 'one working hour' : `${word} working hours`
}

function inDays(days: number, language: Language): string {
  const word = numberInWords(days, language)
  if (language === 'id') return `sekitar ${word} hari kerja`
  return days === 1 ? 'about one working day' : `about ${word} working days`
}
