import type { Message } from '../../platform/i18n/messages.ts'
import type { WorkingInterval } from '../../platform/time/working-calendar.ts'

/** A unit of the bank by its code. */
export interface UnitPlan {
  readonly name: Message
  readonly kind: 'head_office' | 'department' | 'branch' | 'counter'
  readonly under: string | null
}

/** Head office with four departments, and two branches with guard post, teller and customer service. */
export const units = {
  KP: { name: { id: 'Kantor Pusat', en: 'Head Office' }, kind: 'head_office', under: null },
  IT: { name: { id: 'Teknologi Informasi', en: 'Information Technology' }, kind: 'department', under: 'KP' },
  SDM: { name: { id: 'Sumber Daya Manusia', en: 'Human Resources' }, kind: 'department', under: 'KP' },
  LOG: { name: { id: 'Logistik', en: 'Logistics' }, kind: 'department', under: 'KP' },
  HUMAS: { name: { id: 'Hubungan Masyarakat', en: 'Public Relations' }, kind: 'department', under: 'KP' },
  MLT: { name: { id: 'Cabang Melati', en: 'Melati Branch' }, kind: 'branch', under: 'KP' },
  MLTJAGA: { name: { id: 'Pos Jaga Melati', en: 'Melati Guard Post' }, kind: 'counter', under: 'MLT' },
  MLTTELLER: { name: { id: 'Teller Melati', en: 'Melati Tellers' }, kind: 'counter', under: 'MLT' },
  MLTLN: {
    name: { id: 'Layanan Nasabah Melati', en: 'Melati Customer Service' },
    kind: 'counter',
    under: 'MLT',
  },
  KNG: { name: { id: 'Cabang Kenanga', en: 'Kenanga Branch' }, kind: 'branch', under: 'KP' },
  KNGJAGA: { name: { id: 'Pos Jaga Kenanga', en: 'Kenanga Guard Post' }, kind: 'counter', under: 'KNG' },
  KNGTELLER: { name: { id: 'Teller Kenanga', en: 'Kenanga Tellers' }, kind: 'counter', under: 'KNG' },
  KNGLN: {
    name: { id: 'Layanan Nasabah Kenanga', en: 'Kenanga Customer Service' },
    kind: 'counter',
    under: 'KNG',
  },
} as const satisfies Readonly<Record<string, UnitPlan>>

export type UnitKey = keyof typeof units
/** Units that offer services. */
export type ServingUnit = 'IT' | 'SDM' | 'LOG' | 'HUMAS'

export const unitKeys = Object.keys(units) as readonly UnitKey[]
export const servingUnits: readonly ServingUnit[] = ['IT', 'SDM', 'LOG', 'HUMAS']

/** Minutes from midnight of `[8, 12]` and so on. */
function hours(...spans: readonly (readonly [number, number])[]): WorkingInterval[] {
  return spans.map(([start, end]) => ({ start: start * 60, end: end * 60 }))
}

const branchDay = hours([8, 12], [13, 16])

/** Kenanga opens on Saturday mornings too; lunch at noon, and time for the Friday prayer. */
export const branchCalendar = {
  name: 'Jam Cabang Kenanga',
  week: {
    '1': branchDay,
    '2': branchDay,
    '3': branchDay,
    '4': branchDay,
    '5': hours([8, 11.5], [13, 16]),
    '6': hours([8, 12]),
  },
  units: ['KNG'],
} as const
