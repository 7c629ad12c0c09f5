import { gatherBadRows, readRow, type Row, type TextRow } from '../../platform/tabular/columns.ts'
import type { KindRecord } from '../store/kinds.ts'
import type { ProviderRecord } from '../store/outside-providers.ts'
import { outsideColumns } from './columns.ts'
import {
  accountFor,
  mostProviders,
  type KindsBeside,
  type KindToKeep,
  type ProviderToKeep,
  type RowChange,
} from './planning.ts'

type OutsideRow = Row<typeof outsideColumns>
type Put = (column: keyof typeof outsideColumns | '', reason: string, values?: Record<string, number>) => void

/** Providers while rows are read. */
interface Reading {
  readonly beside: KindsBeside
  readonly there: ReadonlyMap<string, ProviderRecord>
  /** How many a kind has by now. */
  readonly counts: Map<string, number>
  /** Where each provider was named first. */
  readonly lines: Map<string, number>
  readonly kept: ProviderToKeep[]
  readonly changes: RowChange[]
}

/** What rows about outside providers do; `kinds` are those of before with those that the other file makes. */
export function planOutsideRows(
  texts: readonly TextRow[],
  beside: KindsBeside,
  kinds: ReadonlyMap<string, KindToKeep>,
) {
  const bad = gatherBadRows('outside')
  const counted = Map.groupBy(beside.outside, ({ kindId }) => kindId)
  const reading: Reading = {
    beside,
    there: new Map(beside.outside.map((one) => [keyOf(one.kindId, one.name), one])),
    counts: new Map([...counted].map(([id, rows]) => [id, rows.length])),
    lines: new Map(),
    kept: [],
    changes: [],
  }
  for (const text of texts) {
    const row = readRow(outsideColumns, text, bad)
    if (bad.has(text)) continue
    const put: Put = (column, reason, values) => bad.put(text, column, reason, values)
    const kind = kindOf(row, kinds, put)
    if (kind !== undefined) take(reading, row, kind, { put, isBad: () => bad.has(text) })
  }
  const { kept, changes } = reading
  const badRows = texts.filter((row) => bad.has(row)).length
  return { kept, changes, account: accountFor(texts.length, badRows, changes), bad: bad.all }
}

interface Refusing {
  readonly put: Put
  readonly isBad: () => boolean
}

function take(reading: Reading, row: OutsideRow, kind: KindRecord, { put, isBad }: Refusing): void {
  const { beside, there, lines } = reading
  const key = keyOf(kind.id, String(row.cells.name))
  const before = there.get(key)
  const after = providerOf(row, before ?? { id: beside.makeId(), kindId: kind.id }, beside.today, put)
  if (after === undefined) return
  const twice = lines.get(key)
  if (twice !== undefined) put('name', 'twice', { line: twice })
  lines.set(key, row.line)
  if (before !== undefined && isSame(before, after)) return
  const count = countWith(reading, kind, before === undefined)
  if (concernsOwn(beside, kind)) put('kind', 'own_unit')
  if (count > mostProviders) put('name', 'too_many_providers', { most: mostProviders })
  if (isBad()) return
  reading.counts.set(kind.id, count)
  reading.kept.push({ before, after })
  const fate = before === undefined ? 'made' : 'changed'
  reading.changes.push({ file: 'outside', line: row.line, fate, name: `${kind.name.id}: ${after.name}` })
}

function countWith({ counts }: Reading, { id }: KindRecord, isNew: boolean): number {
  return (counts.get(id) ?? 0) + Number(isNew)
}

function concernsOwn({ services, isOwn }: KindsBeside, { serviceIds }: KindRecord): boolean {
  return services.some(({ id, unitId }) => serviceIds.includes(id) && isOwn(unitId))
}

function keyOf(kindId: string, name: string): string {
  return `${kindId} ${name.toLowerCase()}`
}

function kindOf(
  { cells: { kind: word = '' } }: OutsideRow,
  kinds: ReadonlyMap<string, KindToKeep>,
  put: Put,
) {
  const kind = kinds.get(word.toLowerCase())?.after
  if (kind === undefined) put('kind', 'kind_unknown')
  return kind
}

function providerOf(
  { cells }: OutsideRow,
  of: Pick<ProviderRecord, 'id' | 'kindId'> & Partial<ProviderRecord>,
  today: string,
  put: Put,
): ProviderRecord | undefined {
  const { name, termsId, termsEn, source, readOn } = cells
  if (name === undefined || termsId === undefined || termsEn === undefined) return undefined
  if (source === undefined || readOn === undefined) return undefined
  if (readOn > today) put('readOn', 'day_in_future')
  const price = priceOf(cells, of.price ?? null, put)
  if (price === 'wrong' || readOn > today) return undefined
  const kept = <Value>(cell: Value | undefined, before: Value | undefined, none: Value) =>
    cell === undefined ? (before ?? none) : cell
  return {
    id: of.id,
    kindId: of.kindId,
    name,
    terms: { id: termsId, en: termsEn },
    responseMinutes: kept(cells.responseMinutes, of.responseMinutes, null),
    completionMinutes: kept(cells.completionMinutes, of.completionMinutes, null),
    source,
    readOn,
    price,
  }
}

/** All that belongs to a price, or nothing of it; where the file has no column of it, the price of before. */
function priceOf(
  { amount, currency, perId, perEn }: OutsideRow['cells'],
  before: ProviderRecord['price'],
  put: Put,
): ProviderRecord['price'] | 'wrong' {
  const parts = { amount, currency, perId, perEn }
  const given = Object.values(parts)
  if (given.every((part) => part === undefined)) return before
  if (given.every(isEmpty)) return null
  if (!isEmpty(amount) && !isEmpty(currency) && !isEmpty(perId) && !isEmpty(perEn))
    return { amount, currency, per: { id: perId, en: perEn } }
  for (const [column, value] of Object.entries(parts))
    if (isEmpty(value)) put(column as keyof typeof parts, 'price_incomplete')
  return 'wrong'
}

function isEmpty(cell: string | number | null | undefined): cell is null | undefined {
  return cell === undefined || cell === null
}

function isSame(one: ProviderRecord, other: ProviderRecord): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder({ name, terms, responseMinutes, completionMinutes, source, readOn, price }: ProviderRecord) {
  const paid = price && [price.amount, price.currency, price.per.id, price.per.en]
  return [name, terms.id, terms.en, responseMinutes, completionMinutes, source, readOn, paid]
}
