import type { ImportAccount, ImportedRequest, SetAsideRow } from '../imported.ts'
import { withFile } from '../sample-log.ts'
import { instantFromIso } from '../../../platform/time/instants.ts'
import { readMappedLog } from './read-mapped-log.ts'
import { readRequestMapping } from './read-mapping.ts'

/** For tests: a mapping of a made-up list of requests, with what a test adds to it or puts in its place. */
export function sampleMapping(columns: Readonly<Record<string, unknown>> = {}, more: object = {}): object {
  return {
    system: 'Daftar contoh',
    rows: 'request',
    dates: ['D/M/YYYY HH:mm', 'YYYY-MM-DD HH:mm:ss'],
    missing: ['?', 'NULL'],
    columns: {
      number: 'Nomor',
      service: 'Jenis',
      unit: { column: 'Bagian', values: { TI: 'Teknologi Informasi' }, others: 'keep' },
      asker: 'Peminta',
      state: {
        column: 'Status',
        values: {
          Baru: 'open',
          Proses: 'in_progress',
          Selesai: 'completed',
          Tutup: 'closed',
          Batal: 'cancelled',
          Tunda: 'waiting',
        },
      },
      opened: 'Dibuat',
      completed: 'Diselesaikan',
      closed: 'Ditutup',
      due: 'Batas',
      verdict: { column: 'Tepat', kept: ['Ya'], broken: ['Tidak'] },
      ...columns,
    },
    ...more,
  }
}

export const sampleHeader = 'Nomor;Jenis;Bagian;Peminta;Status;Dibuat;Diselesaikan;Ditutup;Batas;Tepat'

/** A list of such rows. */
export function sampleList(...rows: readonly string[]): string {
  return [sampleHeader, ...rows, ''].join('\n')
}

export const sampleRow =
  'P-1;Laptop;TI;Ani;Tutup;1/3/2024 08:00;1/3/2024 10:00;2/3/2024 10:00;1/3/2024 12:00;Ya'

export interface MappedReading {
  readonly requests: readonly ImportedRequest[]
  readonly account: ImportAccount
  readonly setAside: readonly SetAsideRow[]
}

/** Reads a whole text through a mapping; throws the refusal's code where there is one. */
export async function readMappedText(
  content: string | Buffer,
  mapping: object = sampleMapping(),
): Promise<MappedReading> {
  const understood = readRequestMapping(JSON.stringify(mapping), 'en')
  if (!understood.ok) throw new Error(String(understood.values?.['reason']))
  const now = instantFromIso('2027-01-01T00:00Z')
  if (now === undefined) throw new Error('A test has a moment')
  return withFile(content, async (path) => {
    const setAside: SetAsideRow[] = []
    const opened = await readMappedLog({
      path,
      zone: 'Asia/Jakarta',
      mapping: understood.value,
      now,
      onSetAside: (row) => void setAside.push(row),
    })
    if (!opened.ok) throw new Error(`${opened.code} ${JSON.stringify(opened.values ?? {})}`)
    const requests: ImportedRequest[] = []
    for await (const chunk of opened.value.requests(2)) requests.push(...chunk)
    return { requests, account: opened.value.account(), setAside }
  })
}
