import type { Message } from '../../../platform/i18n/messages.ts'
import type { JobKey } from '../jobs.ts'

/** What the jobs of a simulated bank ask for: kinds of credentials by their ready-made keys, abilities by their own. */
export type Asked =
  | { readonly readyMade: string; readonly mandatory: boolean; readonly why: Message }
  | {
      readonly ability: AbilityKey
      readonly level: number
      readonly mandatory: boolean
      readonly why: Message
    }

const scale = {
  1: { id: 'Masih didampingi.', en: 'Still with somebody beside.' },
  3: { id: 'Mandiri dalam pekerjaan sehari-hari.', en: 'Alone in everyday work.' },
  5: { id: 'Mengajari rekan.', en: 'Teaches colleagues.' },
} as const

const levels = ([1, 3, 5] as const).map((level) => ({ level, ...scale[level] }))

/** What is seen at work and on no certificate. */
export const abilities = {
  driving: {
    name: { id: 'Mengemudi dengan aman', en: 'Driving safely' },
    description: {
      id: 'Menjaga jarak, memeriksa kendaraan sebelum berangkat, dan sampai tanpa tergesa.',
      en: 'Keeps a distance, checks the car before leaving, and arrives without haste.',
    },
    levels,
    freshMonths: 12,
  },
  notes: {
    name: { id: 'Mengenali uang palsu', en: 'Telling false notes' },
    description: {
      id: 'Meraba, melihat, dan menerawang uang tanpa menahan antrean.',
      en: 'Feels, looks and holds notes to the light without holding up the queue.',
    },
    levels,
    freshMonths: 24,
  },
  listening: {
    name: { id: 'Mendengarkan nasabah', en: 'Listening to customers' },
    description: {
      id: 'Menangkap maksud nasabah sebelum menjawab.',
      en: 'Understands what a customer means before answering.',
    },
    levels,
    freshMonths: 24,
  },
} as const

export type AbilityKey = keyof typeof abilities
export const abilityKeys = Object.keys(abilities) as readonly AbilityKey[]

const must = (readyMade: string, id: string, en: string): Asked => ({
  readyMade,
  mandatory: true,
  why: { id, en },
})
const seen = (ability: AbilityKey, mandatory: boolean, id: string, en: string): Asked => ({
  ability,
  level: 3,
  mandatory,
  why: { id, en },
})

const tellers = [
  must('bnsp-teller', 'Memegang uang nasabah.', 'Handles the money of customers.'),
  seen('notes', false, 'Supaya uang palsu tidak masuk laci.', 'So that no false note gets into the till.'),
]
const customerService = [
  must('bnsp-customer-service', 'Menjelaskan produk bank.', 'Explains what the bank offers.'),
  seen('listening', false, 'Supaya nasabah tidak perlu kembali.', 'So that no customer has to come back.'),
]
const card = must('guard-card', 'Aturan satuan pengamanan.', 'The rules for security guards.')

/** What each job asks for; those that are not named ask for nothing. */
export const askedOf: Readonly<Partial<Record<JobKey, readonly Asked[]>>> = {
  driver: [
    must('sim-a', 'Aturan lalu lintas.', 'The rules of the road.'),
    seen('driving', true, 'Menyangkut keselamatan.', 'It is about safety.'),
  ],
  guard: [must('gada-pratama', 'Pelatihan dasar satpam.', 'Basic training of guards.'), card],
  guard_leader: [
    must('gada-madya', 'Memimpin regu jaga.', 'Leads the guards.'),
    card,
    {
      readyMade: 'first-aid',
      mandatory: false,
      why: { id: 'Paling dulu di tempat.', en: 'The first to be there.' },
    },
  ],
  teller: tellers,
  head_teller: tellers,
  service_officer: customerService,
  service_supervisor: customerService,
  branch_head: [must('risk-4', 'Memutus transaksi cabang.', 'Decides on what the branch does.')],
}

/** What somebody in a job holds: kinds that do not end, and the one of which an end is near or far. */
interface Holding {
  readonly endless: readonly { readonly readyMade: string; readonly yearsAgo: number }[]
  readonly ending: { readonly readyMade: string; readonly months: number }
  readonly ability?: AbilityKey
}

const gada = [{ readyMade: 'gada-pratama', yearsAgo: 7 }]
const teller: Holding = {
  endless: [],
  ending: { readyMade: 'bnsp-teller', months: 36 },
  ability: 'notes',
}
const officer: Holding = {
  endless: [],
  ending: { readyMade: 'bnsp-customer-service', months: 36 },
  ability: 'listening',
}

/** What people in these jobs hold. */
export const heldIn: Readonly<Partial<Record<JobKey, Holding>>> = {
  driver: { endless: [], ending: { readyMade: 'sim-a', months: 60 }, ability: 'driving' },
  guard: { endless: gada, ending: { readyMade: 'guard-card', months: 36 } },
  guard_leader: {
    endless: [...gada, { readyMade: 'gada-madya', yearsAgo: 4 }],
    ending: { readyMade: 'guard-card', months: 36 },
  },
  teller,
  head_teller: teller,
  service_officer: officer,
  service_supervisor: officer,
  branch_head: { endless: [], ending: { readyMade: 'risk-4', months: 48 } },
}
