import type { Message } from '../../../platform/i18n/messages.ts'
import { placeNames } from './words.ts'

/** A unit of a bank by its code. */
export interface BankUnit {
  readonly code: string
  readonly name: Message
  readonly kind: 'head_office' | 'department' | 'region' | 'branch' | 'counter'
  readonly under: string | null
}

/** Codes of the eight departments of the head office. */
export const departmentNames: Readonly<Record<string, Message>> = {
  IT: { id: 'Teknologi Informasi', en: 'Information Technology' },
  SDM: { id: 'Sumber Daya Manusia', en: 'Human Resources' },
  LOG: { id: 'Logistik', en: 'Logistics' },
  HUMAS: { id: 'Hubungan Masyarakat', en: 'Public Relations' },
  OPS: { id: 'Operasional', en: 'Operations' },
  KEU: { id: 'Keuangan', en: 'Finance' },
  PATUH: { id: 'Kepatuhan', en: 'Compliance' },
  AMAN: { id: 'Keamanan', en: 'Security' },
}

export const regionNames: Readonly<Record<string, Message>> = {
  WBRT: { id: 'Wilayah Barat', en: 'Western Region' },
  WTGH: { id: 'Wilayah Tengah', en: 'Central Region' },
  WTMR: { id: 'Wilayah Timur', en: 'Eastern Region' },
}

/** The counters of every branch: where outside customers are served. */
export const counters = {
  JG: { id: 'Pos Jaga', en: 'Guard Post' },
  TL: { id: 'Teller', en: 'Tellers' },
  LN: { id: 'Layanan Nasabah', en: 'Customer Service' },
} as const
export type Counter = keyof typeof counters
export const counterKeys = Object.keys(counters) as readonly Counter[]

const peopleABranch = 30

/** How many branches a bank of so many people has: twenty at six hundred. */
export function branchesOf(people: number): number {
  return Math.max(3, Math.round(people / peopleABranch))
}

/** The code of the nth branch, from 1; the first is the main branch, which is under the head office itself. */
export function branchCode(nth: number): string {
  return `CB${String(nth).padStart(3, '0')}`
}

/** All units of a bank, each after the one above it. */
export function unitsOf(people: number): readonly BankUnit[] {
  const head: BankUnit = {
    code: 'KP',
    name: { id: 'Kantor Pusat', en: 'Head Office' },
    kind: 'head_office',
    under: null,
  }
  const under = (names: Readonly<Record<string, Message>>, kind: BankUnit['kind']): BankUnit[] =>
    Object.entries(names).map(([code, name]) => ({ code, name, kind, under: 'KP' }))
  const branches = placeNames(branchesOf(people)).flatMap((place, index) => branch(index + 1, place))
  return [head, ...under(departmentNames, 'department'), ...under(regionNames, 'region'), ...branches]
}

function branch(nth: number, place: string): BankUnit[] {
  const code = branchCode(nth)
  const regions = Object.keys(regionNames)
  const name =
    nth === 1 ? { id: 'Cabang Utama', en: 'Main Branch' } : { id: `Cabang ${place}`, en: `${place} Branch` }
  const above = nth === 1 ? 'KP' : (regions[nth % regions.length] ?? 'KP')
  return [
    { code, name, kind: 'branch', under: above },
    ...counterKeys.map((counter): BankUnit => {
      const { id, en } = counters[counter]
      const where = nth === 1 ? { id: 'Utama', en: 'Main' } : { id: place, en: place }
      return {
        code: `${code}${counter}`,
        name: { id: `${id} ${where.id}`, en: `${where.en} ${en}` },
        kind: 'counter',
        under: code,
      }
    }),
  ]
}

/** Each unit with all above it, the unit itself first. */
export function pathsOf(units: readonly BankUnit[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  for (const { code, under } of units)
    paths.set(code, under === null ? [code] : [code, ...(paths.get(under) ?? [])])
  return paths
}
