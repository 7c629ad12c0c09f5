import type { Random } from '../../../statistics/random.ts'
import type { BankJob } from './jobs.ts'
import { branchCode, branchesOf, departmentNames, regionNames } from './units.ts'
import { newName } from './words.ts'

/** A made-up person of a bank; `key` is what their address begins with. */
export interface BankPerson {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly job: BankJob
  readonly head: boolean
  readonly role: 'steward' | 'auditor' | 'administrator' | null
}

type Post = Omit<BankPerson, 'key' | 'name'> & { readonly known?: KnownPost }

/** Who has the same name and address in every bank, so that one can sign in as them. */
export const known = {
  direktur: 'Samudra Raya',
  administrator: 'Jangkar Teguh',
  auditor: 'Cermin Jernih',
  pengelola: 'Jendela Terang',
  'kepala.it': 'Kompas Cermat',
  'kepala.sdm': 'Beringin Teduh',
  'kepala.log': 'Gerobak Lapang',
  'kepala.humas': 'Gema Ramah',
  'kepala.ops': 'Kemudi Sigap',
  'kepala.keu': 'Lumbung Hemat',
  'kepala.patuh': 'Neraca Rapi',
  'kepala.aman': 'Perisai Tenang',
  'kepala.cabang': 'Gapura Hangat',
  teller: 'Lembar Baru',
} as const
export type KnownPost = keyof typeof known

/** Out of a hundred people, how many work in the departments and in the regional offices. */
const shares = { departments: 0.35, regions: 0.04 }

const workers: Readonly<Record<string, readonly [BankJob, ...BankJob[]]>> = {
  IT: ['it_head', 'technician', 'technician', 'access_officer'],
  SDM: ['hr_head', 'hr_officer'],
  LOG: ['logistics_head', 'storekeeper', 'driver'],
  HUMAS: ['pr_head', 'pr_officer'],
  OPS: ['ops_head', 'ops_officer'],
  KEU: ['finance_head', 'finance_officer'],
  PATUH: ['compliance_head', 'compliance_officer'],
  AMAN: ['security_head', 'security_officer'],
}

/** The order in which the posts of a branch are filled: first one of each counter, then more where customers queue. */
const branchPosts: readonly (readonly [counter: string, job: BankJob, head: boolean])[] = [
  ['', 'branch_head', true],
  ['JG', 'guard_leader', true],
  ['TL', 'head_teller', true],
  ['LN', 'service_supervisor', true],
  ['TL', 'teller', false],
  ['LN', 'service_officer', false],
  ['JG', 'guard', false],
]

/** Exactly so many people, everybody with a post; every unit has one head. */
export function peopleOf(count: number, random: Random): readonly BankPerson[] {
  const below = (limit: number) => Math.floor(random() * limit)
  const names = new Set<string>(Object.values(known))
  const keys = new Set<string>(Object.keys(known))
  return postsOf(count).map(({ known: post, ...rest }) => {
    if (post !== undefined) return { ...rest, key: post, name: known[post] }
    const name = newName(names, below)
    return { ...rest, key: newKey(keys, name), name }
  })
}

function newKey(taken: Set<string>, name: string): string {
  const plain = name.toLowerCase().replaceAll(' ', '.')
  let key = plain
  for (let nth = 2; taken.has(key); nth += 1) key = `${plain}.${nth}`
  taken.add(key)
  return key
}

function postsOf(count: number): Post[] {
  const office: Post[] = [
    { unit: 'KP', job: 'director', head: true, role: null, known: 'direktur' },
    { unit: 'KP', job: 'administrator', head: false, role: 'administrator', known: 'administrator' },
    { unit: 'KP', job: 'auditor', head: false, role: 'auditor', known: 'auditor' },
    { unit: 'HUMAS', job: 'steward', head: false, role: 'steward', known: 'pengelola' },
  ]
  const departments = Object.keys(departmentNames)
  const eachDepartment = Math.max(3, Math.round((count * shares.departments) / departments.length))
  const regions = Object.keys(regionNames)
  const eachRegion = Math.max(2, Math.round((count * shares.regions) / regions.length))
  const posts = [
    ...office,
    ...departments.flatMap((unit) => departmentPosts(unit, eachDepartment)),
    ...regions.flatMap((unit) => regionPosts(unit, eachRegion)),
  ]
  return [...posts, ...postsOfBranches(branchesOf(count), count - posts.length)]
}

function departmentPosts(unit: string, count: number): Post[] {
  const [head, ...others] = workers[unit] ?? ['director']
  return Array.from({ length: count }, (_, index): Post => {
    if (index > 0) return { unit, job: others[index % others.length] ?? head, head: false, role: null }
    return { unit, job: head, head: true, role: null, known: `kepala.${unit.toLowerCase()}` as KnownPost }
  })
}

function regionPosts(unit: string, count: number): Post[] {
  return Array.from({ length: count }, (_, index) => ({
    unit,
    job: index === 0 ? 'region_head' : 'region_officer',
    head: index === 0,
    role: null,
  }))
}

/** Branch by branch the same post, then the next one, until everybody has one. */
function postsOfBranches(branches: number, count: number): Post[] {
  const usual = branchPosts.slice(4)
  return Array.from({ length: count }, (_, index): Post => {
    const round = Math.floor(index / branches)
    const nth = 1 + (index % branches)
    const [counter, job, head] = branchPosts[round] ?? usual[round % usual.length] ?? ['', 'teller', false]
    const post: Post = { unit: branchCode(nth) + counter, job, head, role: null }
    if (nth !== 1) return post
    if (round === 0) return { ...post, known: 'kepala.cabang' }
    return round === 4 ? { ...post, known: 'teller' } : post
  })
}
