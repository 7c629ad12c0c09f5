import { refreshStatistics } from '../platform/db/statistics.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { insertChoices, type ChoiceRecord } from './store/choices.ts'
import { insertKind, type KindRecord } from './store/kinds.ts'
import { insertProvider, type ProviderRecord } from './store/outside-providers.ts'

/** A kind of service that the demonstration writes, with its outside providers. */
export interface KindToWrite extends KindRecord {
  readonly outside: readonly Omit<ProviderRecord, 'kindId'>[]
  /** Since when its services are of it. */
  readonly since: Date
}

/** A request for a service of a kind, as the demonstration tells it. */
export type ChoiceToWrite = Omit<ChoiceRecord, 'kindId' | 'offers'>

/** Writes a kind of service and what was chosen of it, all its services having been on offer each time. */
export async function writeKind(
  { tx, organisationId }: WorkContext,
  { outside, since, ...kind }: KindToWrite,
  {
    choices,
    offers,
  }: { readonly choices: readonly ChoiceToWrite[]; readonly offers: ChoiceRecord['offers'] },
): Promise<void> {
  await insertKind(tx, organisationId, kind, since)
  for (const provider of outside)
    await insertProvider(tx, organisationId, { ...provider, kindId: kind.id }, since)
  await insertChoices(
    tx,
    organisationId,
    choices.map((choice) => ({ ...choice, kindId: kind.id, offers })),
  )
  await refreshStatistics(tx, ['choice.choices', 'choice.offers'])
}
