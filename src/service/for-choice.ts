import { unitPaths, unitsOfPerson } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Promise as PromiseByPriority } from './contract.ts'
import { onOfferAmong } from './store/catalogue.ts'
import { readRequest } from './store/requests.ts'

type Text = { readonly id: string; readonly en: string }

/** A service as whoever chooses among several sees it. */
export interface OfferedService {
  readonly id: string
  readonly unitId: string
  readonly name: Text
  readonly description: Text
  /** By priority, the most urgent first. */
  readonly promises: readonly PromiseByPriority[]
}

/** Which service a request asks for, and who asked. */
export interface ChosenService {
  readonly serviceId: string
  /** The unit that promised. */
  readonly unitId: string
  readonly askerId: string
  readonly askedAt: Date
  /** It came in with an import: nobody chose anything here. */
  readonly imported: boolean
}

/** Of these services those that a person may ask for on a day (`YYYY-MM-DD`): where they work then, or anywhere above. */
export async function offeredTo(
  tx: Tx,
  serviceIds: readonly string[],
  { personId, today }: { readonly personId: string; readonly today: string },
): Promise<readonly OfferedService[]> {
  const held = await unitsOfPerson(tx, personId, today)
  const paths = await unitPaths(
    tx,
    held.map(({ unitId }) => unitId),
  )
  const unitIds = [...new Set([...paths.values()].flat())]
  const found = await onOfferAmong(tx, serviceIds, { unitIds, today })
  return found.map(({ id, unitId, nameId, nameEn, descriptionId, descriptionEn, promises }) => ({
    id,
    unitId,
    name: { id: nameId, en: nameEn },
    description: { id: descriptionId, en: descriptionEn },
    promises: promises.toSorted((one, other) => one.priority - other.priority),
  }))
}

/** What a request asked for; undefined where there is no such request. */
export async function chosenService(tx: Tx, requestId: string): Promise<ChosenService | undefined> {
  const request = await readRequest(tx, requestId)
  if (request === undefined) return undefined
  const { serviceId, unitId, askerId, submittedAt, sourceSystem } = request
  return { serviceId, unitId, askerId, askedAt: submittedAt, imported: sourceSystem !== null }
}
