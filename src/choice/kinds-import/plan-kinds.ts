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
  const { bad, kinds, changes, beside } = reading
  const { nameId, nameEn } = row.cells
  if (nameId === undefined || nameEn === undefined) return
  const service = serviceOf(reading, row)
  if (service === 'wrong') return
  const key = nameId.toLowerCase()
  const found = kinds.get(key)
  const worded = wordsOf(reading, row, found?.after)
  if (worded === undefined) return
  const before = found?.after
  const isNew = service !== undefined && before?.serviceIds.includes(service.id) !== true
  const isChanged = before === undefined || !sameWords(before, worded)
  if (!isNew && !isChanged) return
  if (before === undefined && kinds.size >= mostKinds)
    return bad.put(row, 'nameId', 'too_many_kinds', { most: mostKinds })
  if (concernsOwn(beside, before, service)) return bad.put(row, 'nameId', 'own_unit')
  const serviceIds = [...(before?.serviceIds ?? []), ...(isNew ? [service.id] : [])]
  const kind: KindToKeep = found ?? {
    before: undefined,
    after: { ...worded, id: beside.makeId(), serviceIds },
  }
  kind.after = { ...kind.after, ...worded, serviceIds }
  kinds.set(key, kind)
  if (service !== undefined) reading.kindOf.set(service.id, kind)
  const name = service === undefined ? nameId : `${nameId}: ${service.nameId} (${service.unitCode})`
  changes.push({
    file: 'kinds',
    line: row.line,
    fate: isNew || before === undefined ? 'made' : 'changed',
    name,
  })
}

/** The service that a row means; undefined: none. */
function serviceOf({ bad, beside, kindOf }: Reading, row: KindRow): KnownService | undefined | 'wrong' {
  const { unit, service: word, nameId = '' } = row.cells
  if (unit == null && word == null) return undefined
  const wrong = (column: keyof typeof kindColumns, reason: string, values = {}) => {
    bad.put(row, column, reason, values)
    return 'wrong' as const
  }
  if (unit == null) return wrong('unit', 'value_missing')
  if (word == null) return wrong('service', 'value_missing')
  const ofUnit = beside.services.filter(({ unitCode }) => unitCode.toLowerCase() === unit.toLowerCase())
  const named = ofUnit.filter((one) => one.nameId.toLowerCase() === word.toLowerCase())
  // Of several of one name, the one that is of the kind already: what was written out is found again.
  const ofKind = named.find(({ id }) => kindOf.get(id)?.after.name.id.toLowerCase() === nameId.toLowerCase())
  const found = ofKind ?? named.find(({ retired }) => !retired) ?? named[0]
  if (found === undefined) return wrong(ofUnit.length === 0 ? 'unit' : 'service', 'service_unknown')
  const kind = kindOf.get(found.id)?.after
  const isHere = kind?.name.id.toLowerCase() === nameId.toLowerCase()
  if (kind !== undefined && !isHere) return wrong('service', 'service_taken', { kind: kind.name.id })
  if (kind === undefined && found.retired) return wrong('service', 'service_unknown')
  return found
}

type Words = Pick<KindRecord, 'name' | 'description'>

/** How the kind is called and described; undefined: the row contradicts another, or takes another kind's name. */
function wordsOf(
  { bad, saidBy, kinds }: Reading,
  row: KindRow,
  before: KindRecord | undefined,
): Words | undefined {
  const { nameId = '', nameEn = '', descriptionId, descriptionEn } = row.cells
  const key = nameId.toLowerCase()
  const words = {
    name: { id: nameId, en: nameEn },
    description: {
      id: descriptionId ?? before?.description.id ?? '',
      en: descriptionEn ?? before?.description.en ?? '',
    },
  }
  if ((words.description.id === '') !== (words.description.en === '')) {
    bad.put(row, words.description.id === '' ? 'descriptionId' : 'descriptionEn', 'both_languages')
    return undefined
  }
  const first = saidBy.get(key)
  if (first !== undefined && before !== undefined && !sameWords(before, words)) {
    bad.put(row, 'nameEn', 'told_otherwise', { line: first.line })
    return undefined
  }
  const other = [...kinds].find(
    ([name, { after }]) => name !== key && after.name.en.toLowerCase() === nameEn.toLowerCase(),
  )
  if (other !== undefined) {
    bad.put(row, 'nameEn', 'name_taken')
    return undefined
  }
  saidBy.set(key, first ?? row)
  return words
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
