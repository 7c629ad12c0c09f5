import { v5 as uuidv5 } from 'uuid'
import { followVerdicts, writeKind, type ChoiceToWrite } from '../../../choice/index.ts'
import type { WorkContext } from '../../../platform/http/route.ts'
import { dateOf, instantFromDate } from '../../../platform/time/instants.ts'
import { localDay } from '../../../platform/time/local-day.ts'
import { demonstrationZone } from '../plan.ts'
import type { Bank } from './bank.ts'
import { isCoaching } from './character.ts'
import type { FurnishedBank } from './furnish.ts'
import type { BankRequest } from './history.ts'
import { serviceIdOf } from './services/catalogue.ts'
import type { BankService } from './services/offering.ts'
import { bankIdOf } from './size.ts'

/** The regions lend hands alike: whoever asks one of them could have asked the others. */
function isLentHand({ key }: BankService): boolean {
  return key.startsWith('stand_in_')
}

/** What somebody chose with a request; nothing where there was nothing to choose. */
export function choicesIn(
  { size }: Bank,
  { unit, person }: FurnishedBank,
  { id, service, asker, events }: BankRequest,
): readonly ChoiceToWrite[] {
  if (!isLentHand(service) && !isCoaching(service)) return []
  const [{ at }] = events
  return [
    {
      requestId: id,
      serviceId: serviceIdOf(bankIdOf(size), service),
      unitId: unit(service.unit),
      askerId: person(asker.key),
      chosenAt: dateOf(at),
      chosenOn: localDay(at, demonstrationZone),
    },
  ]
}

/** Kinds of service with three providers each, what was chosen among them, and what became of it in the last quarter. */
export async function furnishChoices(
  context: WorkContext,
  bank: Bank,
  { unit }: FurnishedBank,
  { choices, since }: { readonly choices: readonly ChoiceToWrite[]; readonly since: Date },
): Promise<void> {
  for (const kind of kindsOf(bank, unit, since)) {
    const ofKind = new Set(kind.serviceIds)
    await writeKind(context, kind, {
      choices: choices.filter(({ serviceId }) => ofKind.has(serviceId)),
      offers: kind.offers,
    })
  }
  await followVerdicts(context)
}

/** The two kinds of a bank: help from the regions, with an outside provider beside it, and coaching by three counters. */
function kindsOf(bank: Bank, unit: FurnishedBank['unit'], since: Date) {
  const bankId = bankIdOf(bank.size)
  const offersOf = (holds: (service: BankService) => boolean) => {
    const offers = bank.services
      .filter(holds)
      .map((service) => ({ serviceId: serviceIdOf(bankId, service), unitId: unit(service.unit) }))
    return { offers, serviceIds: offers.map(({ serviceId }) => serviceId), since }
  }
  return [
    {
      id: uuidv5('kind lent hands', bankId),
      name: { id: 'Bantuan antarwilayah', en: 'Help from a region' },
      description: {
        id: 'Tenaga, ruang, atau kendaraan yang dipinjamkan sebuah wilayah.',
        en: 'People, rooms or cars that a region lends.',
      },
      outside: [outsideHands(bankId, since)],
      ...offersOf(isLentHand),
    },
    {
      id: uuidv5('kind coaching', bankId),
      name: { id: 'Pendampingan melayani nasabah', en: 'Coaching in serving customers' },
      description: {
        id: 'Setengah hari pendampingan di meja sendiri.',
        en: 'Half a day of coaching at one’s own desk.',
      },
      outside: [],
      ...offersOf(isCoaching),
    },
  ]
}

function outsideHands(bankId: string, since: Date) {
  return {
    id: uuidv5('outside hands', bankId),
    name: 'Jasa Contoh Cepat (rekaan)',
    terms: {
      id: 'Tenaga harian yang belum mengenal bank. Pesan sehari sebelumnya.',
      en: 'Hands by the day who do not know the bank. To be ordered a day before.',
    },
    responseMinutes: 60,
    completionMinutes: 1440,
    source: 'jasa-cepat.example/tarif',
    readOn: localDay(instantFromDate(since), demonstrationZone),
    price: {
      amount: 275_000,
      currency: 'IDR',
      per: { id: 'per orang per hari', en: 'a person and day' },
    },
  }
}
