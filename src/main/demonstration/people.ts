import type { JobKey } from './jobs.ts'
import type { UnitKey } from './units.ts'

/** A made-up person of the bank. */
export interface PersonPlan {
  readonly name: string
  readonly unit: UnitKey
  readonly job: JobKey
  readonly head?: true
  readonly role?: 'steward' | 'auditor' | 'administrator'
}

/** Forty people by given name, which is also what their addresses begin with. */
export const people = {
  surya: { name: 'Surya Pratama', unit: 'KP', job: 'director', head: true },
  laras: { name: 'Laras Wibowo', unit: 'KP', job: 'auditor', role: 'auditor' },
  yusuf: { name: 'Yusuf Hidayat', unit: 'KP', job: 'administrator', role: 'administrator' },

  rini: { name: 'Rini Kusuma', unit: 'IT', job: 'it_head', head: true },
  bayu: { name: 'Bayu Nugroho', unit: 'IT', job: 'technician' },
  dimas: { name: 'Dimas Saputra', unit: 'IT', job: 'technician' },
  fajar: { name: 'Fajar Ramadhan', unit: 'IT', job: 'technician' },
  gilang: { name: 'Gilang Permana', unit: 'IT', job: 'technician' },
  citra: { name: 'Citra Lestari', unit: 'IT', job: 'access_officer' },
  nadia: { name: 'Nadia Safitri', unit: 'IT', job: 'access_officer' },

  hesti: { name: 'Hesti Purnama', unit: 'SDM', job: 'hr_head', head: true },
  ratna: { name: 'Ratna Dewanti', unit: 'SDM', job: 'hr_officer' },
  agus: { name: 'Agus Setiawan', unit: 'SDM', job: 'hr_officer' },
  wulan: { name: 'Wulan Maharani', unit: 'SDM', job: 'hr_officer' },

  bambang: { name: 'Bambang Susilo', unit: 'LOG', job: 'logistics_head', head: true },
  joko: { name: 'Joko Purwanto', unit: 'LOG', job: 'storekeeper' },
  sari: { name: 'Sari Puspita', unit: 'LOG', job: 'storekeeper' },
  eko: { name: 'Eko Prasetyo', unit: 'LOG', job: 'driver' },
  tono: { name: 'Tono Wijaya', unit: 'LOG', job: 'driver' },

  maya: { name: 'Maya Anggraini', unit: 'HUMAS', job: 'pr_head', head: true },
  intan: { name: 'Intan Permatasari', unit: 'HUMAS', job: 'steward', role: 'steward' },
  rizky: { name: 'Rizky Maulana', unit: 'HUMAS', job: 'pr_officer' },

  dewi: { name: 'Dewi Handayani', unit: 'MLT', job: 'branch_head', head: true },
  slamet: { name: 'Slamet Riyadi', unit: 'MLTJAGA', job: 'guard_leader', head: true },
  anton: { name: 'Anton Suryanto', unit: 'MLTJAGA', job: 'guard' },
  ayu: { name: 'Ayu Kartika', unit: 'MLTTELLER', job: 'head_teller', head: true },
  putri: { name: 'Putri Amelia', unit: 'MLTTELLER', job: 'teller' },
  rudi: { name: 'Rudi Hartono', unit: 'MLTTELLER', job: 'teller' },
  lina: { name: 'Lina Marlina', unit: 'MLTLN', job: 'service_supervisor', head: true },
  tika: { name: 'Tika Rahayu', unit: 'MLTLN', job: 'service_officer' },
  hadi: { name: 'Hadi Firmansyah', unit: 'MLTLN', job: 'service_officer' },

  arif: { name: 'Arif Budiman', unit: 'KNG', job: 'branch_head', head: true },
  warto: { name: 'Warto Sumarno', unit: 'KNGJAGA', job: 'guard_leader', head: true },
  ujang: { name: 'Ujang Suherman', unit: 'KNGJAGA', job: 'guard' },
  nia: { name: 'Nia Oktaviani', unit: 'KNGTELLER', job: 'head_teller', head: true },
  yanti: { name: 'Yanti Kurnia', unit: 'KNGTELLER', job: 'teller' },
  doni: { name: 'Doni Irawan', unit: 'KNGTELLER', job: 'teller' },
  fitri: { name: 'Fitri Yuliani', unit: 'KNGLN', job: 'service_supervisor', head: true },
  reza: { name: 'Reza Fahlevi', unit: 'KNGLN', job: 'service_officer' },
  mega: { name: 'Mega Utami', unit: 'KNGLN', job: 'service_officer' },
} as const satisfies Readonly<Record<string, PersonPlan>>

export type PersonKey = keyof typeof people

export const personKeys = Object.keys(people) as readonly PersonKey[]

/** A person's plan, with what is left out of most of them. */
export function personOf(key: PersonKey): PersonPlan {
  return people[key]
}

/** Who works in this very unit. */
export function membersOfUnit(unit: UnitKey): readonly PersonKey[] {
  return personKeys.filter((key) => people[key].unit === unit)
}
