import { open, type FileHandle } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import type { Composition } from '../compose.ts'
import { makeBank, type MadeBank } from '../demonstration/bank/make.ts'
import { bankNameOf, bankSignIns } from '../demonstration/bank/naming.ts'
import { outcomesOf } from '../demonstration/bank/outcomes.ts'
import {
  bankIdOf,
  isPeople,
  isSeed,
  peopleAtLeast,
  peopleAtMost,
  usualSize,
  type BankSize,
} from '../demonstration/bank/size.ts'
import { isLoopback } from '../demonstration/sign-ins.ts'
import { refuseCommand, words, type CommandEnd, type CommandRefusal, type Desk } from './desk.ts'
import { organisationsIn } from './organisations.ts'

export interface DemoOptions {
  readonly seed?: string
  readonly people?: string
  readonly outcomes?: string
  readonly json?: boolean
}

/** Makes a simulated bank beside whatever simulated ones are there, and shows whom one can be in it. */
export async function makeBankByHand(
  desk: Desk,
  composition: Composition,
  options: DemoOptions,
): Promise<CommandEnd> {
  const chosen = sizeOf(options)
  if (!chosen.ok) return chosen
  const { size } = chosen
  const refusal = await refusalOf(composition, size)
  if (refusal !== undefined) return refusal
  const file = await openedFor(options.outcomes)
  if (file !== undefined && 'ok' in file) return file
  try {
    const begun = performance.now()
    const made = await makeBank(composition, size, {
      now: new Date(),
      written: (requests, total) => desk.progress(words(desk, 'demo.writing', { requests, total })),
    })
    if (made === undefined) return refuseCommand('demo_exists', { name: bankNameOf(size) })
    const outcomes = file === undefined ? 0 : await writeOutcomes(file, made)
    const seconds = (performance.now() - begun) / 1000
    const account = { id: bankIdOf(size), name: bankNameOf(size), ...made.counts, outcomes, seconds }
    if (options.json === true) desk.tell(JSON.stringify(account))
    else tell(desk, size, account, options.outcomes)
    return 0
  } finally {
    await file?.close()
  }
}

function tell(
  desk: Desk,
  size: BankSize,
  account: MadeBank['counts'] & { name: string; outcomes: number; seconds: number },
  file: string | undefined,
): void {
  desk.tell(words(desk, 'demo.made', { ...account, seconds: Math.ceil(account.seconds) }))
  if (file !== undefined) desk.tell(words(desk, 'demo.outcomes', { rows: account.outcomes, file }))
  desk.tell(words(desk, 'demo.signIns'))
  for (const { email, password, role } of bankSignIns(size))
    desk.tell(`  ${email}  ${password}  ${role[desk.language]}`)
}

function sizeOf({ seed, people }: DemoOptions): { ok: true; size: BankSize } | CommandRefusal {
  const size = { seed: wholeOf(seed, usualSize.seed), people: wholeOf(people, usualSize.people) }
  if (!isSeed(size.seed)) return refuseCommand('seed_wrong', { seed: seed ?? '' })
  if (!isPeople(size.people))
    return refuseCommand('people_wrong', { people: people ?? '', least: peopleAtLeast, most: peopleAtMost })
  return { ok: true, size }
}

function wholeOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  return /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
}

/** Its passwords are known to all: no place for it where others look in, nor beside people who exist. */
async function refusalOf(
  { config, database }: Composition,
  size: BankSize,
): Promise<CommandRefusal | undefined> {
  if (!isLoopback(config.host)) return refuseCommand('demo_exposed', { host: config.host })
  const others = await organisationsIn(database)
  const real = others.find(({ simulated }) => !simulated)
  if (real !== undefined) return refuseCommand('demo_beside_real', { name: real.name })
  return others.some(({ id }) => id === bankIdOf(size))
    ? refuseCommand('demo_exists', { name: bankNameOf(size) })
    : undefined
}

async function openedFor(path: string | undefined): Promise<FileHandle | CommandRefusal | undefined> {
  if (path === undefined) return undefined
  try {
    return await open(path, 'w')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuseCommand('output_unwritable', { file: path, reason })
  }
}

const columns = [
  'day',
  'branch',
  'unit',
  'touchpoint',
  'customers',
  'sales',
  'complaints',
  'lost',
  'simulated',
] as const
const rowsAtOnce = 5000

/** Outcomes by branch, touchpoint and day; every line says that it is made up. */
async function writeOutcomes(file: FileHandle, { bank, frame }: MadeBank): Promise<number> {
  let rows = 0
  let lines: object[] = []
  const write = async () => {
    await file.write(stringify(lines, { columns: [...columns], header: rows === 0 }))
    rows += lines.length
    lines = []
  }
  for (const outcome of outcomesOf(bank, frame)) {
    lines.push({ ...outcome, simulated: 'yes' })
    if (lines.length >= rowsAtOnce) await write()
  }
  await write()
  return rows
}
