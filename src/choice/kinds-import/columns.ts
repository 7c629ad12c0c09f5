import { column, day, orNothing, text } from '../../platform/tabular/cells.ts'
import type { Columns, ReadCell } from '../../platform/tabular/columns.ts'
import { fileOf } from '../../platform/tabular/write-table.ts'

function whole(from: number, to: number): (cell: string) => ReadCell<number> {
  return (cell) => {
    const value = /^\d{1,13}$/.test(cell) ? Number(cell) : undefined
    return value === undefined || value < from || value > to
      ? { reason: 'number_wrong', values: { from, to } }
      : { value }
  }
}

const currency = (cell: string): ReadCell<string> =>
  /^[A-Z]{3}$/.test(cell) ? { value: cell } : { reason: 'currency_wrong' }

/** Kinds of service with their services: a row for each service, or one without a service. */
export const kindColumns = {
  nameId: column('nama_id', 'name_id', text(80), true),
  nameEn: column('nama_en', 'name_en', text(80), true),
  descriptionId: column('uraian_id', 'description_id', text(500)),
  descriptionEn: column('uraian_en', 'description_en', text(500)),
  unit: column('kode_unit', 'unit_code', orNothing(text(12))),
  service: column('layanan', 'service', orNothing(text(120))),
} satisfies Columns

/** Outside providers: one a row. */
export const outsideColumns = {
  kind: column('jenis', 'kind', text(80), true),
  name: column('nama', 'name', text(120), true),
  termsId: column('syarat_id', 'terms_id', text(2000), true),
  termsEn: column('syarat_en', 'terms_en', text(2000), true),
  responseMinutes: column('menit_jawaban', 'response_minutes', orNothing(whole(1, 1_000_000))),
  completionMinutes: column('menit_selesai', 'completion_minutes', orNothing(whole(1, 1_000_000))),
  source: column('sumber', 'source', text(500), true),
  readOn: column('dibaca_pada', 'read_on', day, true),
  amount: column('harga', 'price', orNothing(whole(0, 1_000_000_000_000))),
  currency: column('mata_uang', 'currency', orNothing(currency)),
  perId: column('harga_untuk_id', 'price_for_id', orNothing(text(80))),
  perEn: column('harga_untuk_en', 'price_for_en', orNothing(text(80))),
} satisfies Columns

/** Files of kinds of service, in the order in which they stand on each other. */
export const kindFiles = {
  kinds: { columns: kindColumns, names: { id: 'jenis-layanan', en: 'service-kinds' } },
  outside: { columns: outsideColumns, names: { id: 'penyedia-luar', en: 'outside-providers' } },
} as const
export type KindFile = keyof typeof kindFiles
export const kindFileNames = Object.keys(kindFiles) as readonly KindFile[]

type Example = Readonly<Record<string, string>>

const kind = {
  nameId: 'Laptop',
  nameEn: 'Laptop',
  descriptionId: 'Laptop siap pakai',
  descriptionEn: 'A laptop',
}
const examples: Readonly<Record<KindFile, readonly Example[]>> = {
  kinds: [
    { ...kind, unit: 'TI', service: 'Laptop baru' },
    { ...kind, unit: 'SDM', service: 'Laptop untuk karyawan baru' },
  ],
  outside: [
    {
      kind: 'Laptop',
      name: 'Sewa Laptop Contoh',
      termsId: 'Diantar dua hari kerja setelah pesanan',
      termsEn: 'Delivered two working days after the order',
      responseMinutes: '60',
      completionMinutes: '960',
      source: 'https://sewa.example/syarat',
      readOn: '2026-01-05',
      amount: '350000',
      currency: 'IDR',
      perId: 'satu laptop sebulan',
      perEn: 'one laptop a month',
    },
  ],
}

/** A file to fill in, with examples. */
export function kindTemplate(file: KindFile, language: 'id' | 'en'): string {
  return fileOf(kindFiles[file].columns, language, examples[file])
}

/** What a file of a kind is called when it is handed out. */
export function kindFileName(file: KindFile, language: 'id' | 'en'): string {
  return `${kindFiles[file].names[language]}.csv`
}
