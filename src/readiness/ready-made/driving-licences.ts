import type { ReadyMadeGroup, ReadyMadeKind } from './ready-made-kind.ts'

type Class = Pick<ReadyMadeKind, 'key' | 'minimumAge'> & {
  readonly title: string
  readonly drives: { readonly id: string; readonly en: string }
  readonly after?: readonly string[]
  readonly includes?: readonly string[]
}

/*
 * Source: Peraturan Kepolisian Negara Republik Indonesia Nomor 5 Tahun 2021 (classes, ages, twelve months with the class below,
 * five years) and Undang-Undang Nomor 22 Tahun 2009 (a heavier or public class stands for the lighter one).
 */
const classes: readonly Class[] = [
  {
    key: 'sim-a',
    title: 'SIM A',
    minimumAge: 17,
    drives: { id: 'mobil pribadi sampai 3.500 kg', en: 'private car up to 3,500 kg' },
  },
  {
    key: 'sim-a-umum',
    title: 'SIM A Umum',
    minimumAge: 20,
    drives: { id: 'mobil umum sampai 3.500 kg', en: 'public car up to 3,500 kg' },
    after: ['sim-a'],
    includes: ['sim-a'],
  },
  {
    key: 'sim-b1',
    title: 'SIM BI',
    minimumAge: 20,
    drives: { id: 'bus dan truk pribadi di atas 3.500 kg', en: 'private bus or lorry above 3,500 kg' },
    after: ['sim-a'],
    includes: ['sim-a'],
  },
  {
    key: 'sim-b1-umum',
    title: 'SIM BI Umum',
    minimumAge: 22,
    drives: { id: 'bus dan truk umum di atas 3.500 kg', en: 'public bus or lorry above 3,500 kg' },
    after: ['sim-a-umum', 'sim-b1'],
    includes: ['sim-a', 'sim-a-umum', 'sim-b1'],
  },
  {
    key: 'sim-b2',
    title: 'SIM BII',
    minimumAge: 21,
    drives: {
      id: 'alat berat, penarik dan gandengan pribadi',
      en: 'private heavy vehicle, tractor or trailer',
    },
    after: ['sim-b1'],
    includes: ['sim-a', 'sim-b1'],
  },
  {
    key: 'sim-b2-umum',
    title: 'SIM BII Umum',
    minimumAge: 23,
    drives: { id: 'penarik dan gandengan umum', en: 'public tractor or trailer' },
    after: ['sim-b1-umum', 'sim-b2'],
    includes: ['sim-a', 'sim-a-umum', 'sim-b1', 'sim-b1-umum', 'sim-b2'],
  },
  {
    key: 'sim-c',
    title: 'SIM C',
    minimumAge: 17,
    drives: { id: 'sepeda motor sampai 250 cc', en: 'motorcycle up to 250 cc' },
  },
  {
    key: 'sim-c1',
    title: 'SIM CI',
    minimumAge: 18,
    drives: { id: 'sepeda motor di atas 250 sampai 500 cc', en: 'motorcycle above 250 up to 500 cc' },
    after: ['sim-c'],
  },
  {
    key: 'sim-c2',
    title: 'SIM CII',
    minimumAge: 19,
    drives: { id: 'sepeda motor di atas 500 cc', en: 'motorcycle above 500 cc' },
    after: ['sim-c1'],
  },
  {
    key: 'sim-d',
    title: 'SIM D',
    minimumAge: 17,
    drives: { id: 'sepeda motor penyandang disabilitas', en: 'motorcycle of a person with a disability' },
  },
  {
    key: 'sim-d1',
    title: 'SIM DI',
    minimumAge: 17,
    drives: { id: 'mobil penyandang disabilitas', en: 'car of a person with a disability' },
  },
]

/** Driving licences of Indonesia. */
export const drivingLicences: ReadyMadeGroup = {
  key: 'sim',
  name: { id: 'Surat Izin Mengemudi', en: 'Driving licences' },
  source: {
    id: 'Peraturan Kepolisian 5/2021; UU 22/2009',
    en: 'Indonesian police regulation 5/2021; law 22/2009',
  },
  kinds: classes.map(({ key, title, minimumAge, drives, after, includes }) => ({
    key,
    name: { id: `${title}: ${drives.id}`, en: `${title}: ${drives.en}` },
    issuer: { id: 'Kepolisian Republik Indonesia', en: 'Indonesian National Police' },
    validityMonths: 60,
    renewalDays: 90,
    minimumAge,
    prerequisite: after === undefined ? null : { keys: after, months: 12 },
    includes: includes ?? [],
    assessed: false,
  })),
}
