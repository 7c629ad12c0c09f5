import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

/** How the list is to be read. */
export const madeUpMapping = `system: Daftar ukur
rows: request
zone: Asia/Jakarta
dates: ['YYYY-MM-DD HH:mm:ss']
columns:
  number: Nomor
  service: Layanan
  unit: Bagian
  asker: Peminta
  assignee: Petugas
  summary: Perihal
  priority: { column: Prioritas, values: { Tinggi: 1, Sedang: 3, Rendah: 4 } }
  state: { column: Status, values: { Terbuka: open, Tutup: closed } }
  opened: Dibuat
  answered: Dijawab
  completed: Selesai
  closed: Selesai
  due: Batas
  verdict: { column: Tepat, kept: [Ya], broken: [Tidak] }
`

/** Writes a plainly made-up list of requests, the same for the same number of rows. */
export async function writeMadeUpList(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path)
  out.write(
    'Nomor,Layanan,Bagian,Peminta,Petugas,Perihal,Prioritas,Status,Dibuat,Dijawab,Selesai,Batas,Tepat\n',
  )
  for (let index = 0; index < rows; index++) if (!out.write(rowOf(index))) await once(out, 'drain')
  out.end()
  await finished(out)
}

const start = Date.UTC(2024, 0, 1)
const minute = 60_000

function rowOf(index: number): string {
  const opened = start + index * 7 * minute
  const worked = ((index * 7919) % 2880) + 15
  const isOpen = index % 50 === 0
  const at = (after: number) => new Date(opened + after * minute).toISOString().slice(0, 19).replace('T', ' ')
  const cells = [
    `U-${index}`,
    `Layanan ${index % 45}`,
    `Bagian ${index % 30}`,
    `Orang ${(index * 31) % 2000}`,
    `Petugas ${(index * 17) % 300}`,
    `"Perihal ${index}, dikarang untuk mengukur"`,
    ['Tinggi', 'Sedang', 'Rendah'][index % 3],
    isOpen ? 'Terbuka' : 'Tutup',
    at(0),
    isOpen ? '' : at(Math.ceil(worked / 3)),
    isOpen ? '' : at(worked),
    at(1440),
    isOpen ? '' : worked <= 1440 ? 'Ya' : 'Tidak',
  ]
  return `${cells.join(',')}\n`
}
