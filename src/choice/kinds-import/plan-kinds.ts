import {
  gatherBadRows,
  readRow,
  type BadRows,
  type Row,
  type TextRow,
} from '../../platform/tabular/columns.ts'
import type { KindRecord } from '../store/kinds.ts'
import { kindColumns } from './columns.ts'
import {
  accountFor,
  mostKinds,
  type KindsBeside,
  type KindToKeep,
  type KnownService,
  type RowChange,
} from './planning.ts'

type KindRow = Row<typeof kindColumns>

/** Kinds while rows are read. */
interface Reading {
  readonly beside: KindsBeside
  readonly bad: BadRows
  /** By the Indonesian name in small letters. */
  readonly kinds: Map<string, KindToKeep>
  /** Which row said first how a kind is called and described. */
  readonly saidBy: Map<string, KindRow>
  readonly kindOf: Map<string, KindToKeep>
  readonly changes: RowChange[]
}

/** What rows about kinds and their services do. */
export function planKindRows(texts: readonly TextRow[], beside: KindsBeside) {
  const bad = gatherBadRows('kinds')
  const all = beside.kinds.map((before) => ({ before, after: before }))
  const reading: Reading = {
    beside,
    bad,
    kinds: new Map(all.map((kind) => [kind.before.name.id.toLowerCase(), kind])),
    saidBy: new Map(),
    kindOf: new Map(all.flatMap((kind) => kind.before.serviceIds.map((id) => [id, kind] as const))),
    changes: [],
  }
  for (const text of texts) {
    const row = readRow(kindColumns, text, bad)
    if (!bad.has(text)) take(reading, row)
  }
  const badRows = texts.filter((row) => bad.has(row)).length
  const kept = [...reading.kinds.values()].filter(({ before, after }) => before !== after)
  return {
    kept,
    all: reading.kinds,
    changes: reading.changes,
    account: accountFor(texts.length, badRows, reading.changes),
    bad: bad.all,
  }
}

function take(reading: Reading, row: KindRow): void {
  const { kinds } = reading
  const nameId = String(row.cells.nameId)
  const service = serviceOf(reading, row, nameId)
  if (service === 'wrong') return
  const found = kinds.get(nameId.toLowerCase())
  const worded = wordsOf(reading, row, found?.after)
  if (worded === undefined) return
  const isNew = comes(found, service)
  if (!isNew && found !== undefined && sameWords(found.after, worded)) return
  if (refused(reading, row, found, service)) return
  keep(reading, row, { found, worded, service: isNew ? service : undefined })
  const fate = isNew || found === undefined ? 'made' : 'changed'
  reading.changes.push({ file: 'kinds', line: row.line, fate, name: told(nameId, service) })
}

/** Whether a service comes to a kind with this row. */
function comes(found: KindToKeep | undefined, service: KnownService | undefined): boolean {
  return service !== undefined && found?.after.serviceIds.includes(service.id) !== true
}

function told(nameId: string, service: KnownService | undefined): string {
  return service === undefined ? nameId : `${nameId}: ${service.nameId} (${service.unitCode})`
}

/** Whether a rule of the screens forbids what a row does; it is told. */
function refused(
  { bad, kinds, beside }: Reading,
  row: KindRow,
  found: KindToKeep | undefined,
  service: KnownService | undefined,
): boolean {
  if (found === undefined && kinds.size >= mostKinds)
    bad.put(row, 'nameId', 'too_many_kinds', { most: mostKinds })
  else if (concernsOwn(beside, found?.after, service)) bad.put(row, 'nameId', 'own_unit')
  return bad.has(row)
}

interface Kept {
  readonly found: KindToKeep | undefined
  readonly worded: Words
  /** One that comes to the kind. */
  readonly service: KnownService | undefined
}

function keep({ kinds, kindOf, beside }: Reading, row: KindRow, { found, worded, service }: Kept): void {
  const before = found?.after.serviceIds ?? []
  const serviceIds = service === undefined ? before : [...before, service.id]
  const id = found?.after.id ?? beside.makeId()
  const kind = found ?? { before: undefined, after: { ...worded, id, serviceIds } }
  kind.after = { ...worded, id, serviceIds }
  kinds.set(String(row.cells.nameId).toLowerCase(), kind)
  if (service !== undefined) kindOf.set(service.id, kind)
}

/** The service that a row means; undefined: none. */
function serviceOf(reading: Reading, row: KindRow, nameId: string): KnownService | undefined | 'wrong' {
  const { bad, beside, kindOf } = reading
  const { unit, service: word } = row.cells
  if (isEmpty(unit) && isEmpty(word)) return undefined
  if (isEmpty(unit) || isEmpty(word)) {
    bad.put(row, isEmpty(unit) ? 'unit' : 'service', 'value_missing')
    return 'wrong'
  }
  const ofUnit = beside.services.filter(({ unitCode }) => unitCode.toLowerCase() === unit.toLowerCase())
  const named = ofUnit.filter((one) => one.nameId.toLowerCase() === word.toLowerCase())
  const isHere = ({ id }: KnownService) =>
    kindOf.get(id)?.after.name.id.toLowerCase() === nameId.toLowerCase()
  // Of several of one name, the one that is of the kind already: what was written out is found again.
  const here = named.find(isHere)
  if (here !== undefined) return here
  const offered = named.find(({ retired }) => !retired)
  if (offered === undefined) {
    bad.put(row, ofUnit.length === 0 ? 'unit' : 'service', 'service_unknown')
    return 'wrong'
  }
  const other = kindOf.get(offered.id)?.after
  if (other === undefined) return offered
  bad.put(row, 'service', 'service_taken', { kind: other.name.id })
  return 'wrong'
}

function isEmpty(cell: string | null | undefined): cell is null | undefined {
  return cell === undefined || cell === null
}

type Words = Pick<KindRecord, 'name' | 'description'>

/** How the kind is called and described; undefined: the row contradicts another, or takes another kind's name. */
function wordsOf(
  { bad, saidBy, kinds }: Reading,
  row: KindRow,
  before: KindRecord | undefined,
): Words | undefined {
  const words = saidIn(row, before)
  const key = words.name.id.toLowerCase()
  const { description } = words
  const first = saidBy.get(key)
  const isTaken = [...kinds].some(
    ([name, { after }]) => name !== key && after.name.en.toLowerCase() === words.name.en.toLowerCase(),
  )
  if ((description.id === '') !== (description.en === ''))
    bad.put(row, description.id === '' ? 'descriptionId' : 'descriptionEn', 'both_languages')
  else if (first !== undefined && before !== undefined && !sameWords(before, words))
    bad.put(row, 'nameEn', 'told_otherwise', { line: first.line })
  else if (isTaken) bad.put(row, 'nameEn', 'name_taken')
  if (bad.has(row)) return undefined
  saidBy.set(key, first ?? row)
  return words
}

/** What the row says; where the file has no column of it, what was said before. */
function saidIn({ cells }: KindRow, before: KindRecord | undefined): Words {
  const described = before?.description ?? { id: '', en: '' }
  return {
    name: { id: String(cells.nameId), en: String(cells.nameEn) },
    description: { id: cells.descriptionId ?? described.id, en: cells.descriptionEn ?? described.en },
  }
}

function sameWords(one: Words, other: Words): boolean {
  return (['id', 'en'] as const).every(
    (language) =>
      one.name[language] === other.name[language] &&
      one.description[language] === other.description[language],
  )
}

/** A kind that holds a service of one's own unit is for somebody else to decide. */
function concernsOwn(
  { services, isOwn }: KindsBeside,
  before: KindRecord | undefined,
  service: KnownService | undefined,
): boolean {
  const ids = new Set([...(before?.serviceIds ?? []), ...(service === undefined ? [] : [service.id])])
  return services.some(({ id, unitId }) => ids.has(id) && isOwn(unitId))
}
