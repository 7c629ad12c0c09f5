import { v5 as uuidv5 } from 'uuid'
import { writeKind } from '../../../choice/index.ts'
import type { WorkContext } from '../../../platform/http/route.ts'
import { dateOf, instantFromDate } from '../../../platform/time/instants.ts'
import { localDay } from '../../../platform/time/local-day.ts'
import { writeServices } from '../../../service/index.ts'
import type { Furnished } from '../furnish.ts'
import { demonstrationId, demonstrationZone } from '../plan.ts'
import type { StoryRequest } from '../story.ts'
import { reasonsOf, serviceIdOf } from './offered.ts'
import { ask } from './service-plan.ts'

const idOf = (name: string) => uuidv5(name, demonstrationId)

/** What Logistics prints itself: nobody asked for it yet, and it stands beside what Public Relations has printed. */
const copies = {
  id: idOf('service copies'),
  name: { id: 'Cetak dan jilid di gudang', en: 'Printing and binding at the store' },
  description: {
    id: 'Lembar informasi sederhana dan jilidan, dicetak sendiri di gudang kantor pusat.',
    en: 'Plain information sheets and binding, printed at the store of head office.',
  },
  doneWell: { id: 'Jumlahnya cocok dan rapi.', en: 'The right number, and neat.' },
  form: [
    ask.line('what', { id: 'Yang dicetak', en: 'What is to be printed' }),
    ask.count('sheets', { id: 'Jumlah lembar', en: 'How many sheets' }, 5000),
  ],
}

/** A provider outside, made up, with what it would publish. */
const printingHouse = (readOn: string) => ({
  id: idOf('outside printing house'),
  name: 'Percetakan Contoh Jaya (rekaan)',
  terms: {
    id: 'Cetak berwarna, diambil sendiri. Revisi satu kali. Harga belum termasuk pengiriman.',
    en: 'Colour print, to be fetched. One revision. Delivery is not included.',
  },
  responseMinutes: 120,
  completionMinutes: 1440,
  source: 'percetakan.example/daftar-harga',
  readOn,
  price: { amount: 2500, currency: 'IDR', per: { id: 'per lembar', en: 'a sheet' } },
})

/** A kind of service with three providers: Public Relations, Logistics, and a printing house outside. */
export async function furnishPrinting(
  context: WorkContext,
  bank: Furnished,
  requests: readonly StoryRequest[],
): Promise<void> {
  const brochure = serviceIdOf('brochure')
  const [publicRelations, logistics] = [bank.unit('HUMAS'), bank.unit('LOG')]
  await writeServices(context, [
    {
      ...copies,
      unitId: logistics,
      stopsClock: ['asker'],
      promises: [{ priority: 3, responseMinutes: 60, completionMinutes: 480 }],
      askerUnitIds: [],
      reasons: reasonsOf('supplies').map(({ text }, at) => ({ id: idOf(`reason copies ${at}`), text })),
      since: bank.since,
    },
  ])
  const kind = {
    id: idOf('kind printing'),
    name: { id: 'Barang cetakan', en: 'Printed matter' },
    description: {
      id: 'Brosur, selebaran, dan lembar informasi untuk nasabah.',
      en: 'Brochures, flyers and information sheets for customers.',
    },
    serviceIds: [brochure, copies.id],
    outside: [printingHouse(localDay(instantFromDate(bank.since), demonstrationZone))],
    since: bank.since,
  }
  const choices = requests
    .filter(({ service }) => service === 'brochure')
    .map(({ id, asker, events }) => {
      const [{ at }] = events
      return {
        requestId: id,
        serviceId: brochure,
        unitId: publicRelations,
        askerId: bank.person(asker),
        chosenAt: dateOf(at),
        chosenOn: localDay(at, demonstrationZone),
      }
    })
  const offers = [
    { serviceId: brochure, unitId: publicRelations },
    { serviceId: copies.id, unitId: logistics },
  ]
  await writeKind(context, kind, { choices, offers })
}
