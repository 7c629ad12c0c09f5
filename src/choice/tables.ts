interface KindsTable {
  organisationId: string
  id: string
  nameId: string
  nameEn: string
  descriptionId: string
  descriptionEn: string
  madeAt: Date
  changedAt: Date
}

interface KindServicesTable {
  organisationId: string
  serviceId: string
  kindId: string
  since: Date
}

interface OutsideProvidersTable {
  organisationId: string
  id: string
  kindId: string
  name: string
  termsId: string
  termsEn: string
  responseMinutes: number | null
  completionMinutes: number | null
  source: string
  readOn: string
  priceAmount: number | null
  priceCurrency: string | null
  pricePerId: string | null
  pricePerEn: string | null
  madeAt: Date
  changedAt: Date
}

interface ChoicesTable {
  organisationId: string
  requestId: string
  kindId: string
  serviceId: string
  unitId: string
  askerId: string
  chosenAt: Date
  chosenOn: string
}

interface OffersTable {
  organisationId: string
  requestId: string
  serviceId: string
  unitId: string
}

interface GoodbyesTable {
  organisationId: string
  kindId: string
  unitId: string
  quarter: string
  /** All four null: it waits. */
  gone: number | null
  stayed: number | null
  silent: number | null
  designEffect: number | null
  madeAt: Date
}

/** The slice's own tables. */
export type ChoiceTables = {
  'choice.kinds': KindsTable
  'choice.kindServices': KindServicesTable
  'choice.outsideProviders': OutsideProvidersTable
  'choice.choices': ChoicesTable
  'choice.offers': OffersTable
  'choice.goodbyes': GoodbyesTable
}
