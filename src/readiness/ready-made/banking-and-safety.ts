import type { ReadyMadeGroup, ReadyMadeKind } from './ready-made-kind.ts'

const usual = {
  renewalDays: 90,
  minimumAge: null,
  prerequisite: null,
  includes: [],
  assessed: false,
} satisfies Partial<ReadyMadeKind>

const riskLevels = [4, 5, 6, 7] as const

/*
 * Source: Surat Edaran Otoritas Jasa Keuangan 28/SEOJK.03/2022 (levels 4 to 7). Until when a certificate is valid is taken from the
 * certificate itself. A higher level stands for the lower ones.
 */
export const riskManagement: ReadyMadeGroup = {
  key: 'risk',
  name: { id: 'Sertifikasi manajemen risiko', en: 'Risk-management certification' },
  source: { id: 'SEOJK 28/SEOJK.03/2022', en: 'OJK circular 28/SEOJK.03/2022' },
  kinds: riskLevels.map((level) => ({
    ...usual,
    key: `risk-${level}`,
    name: { id: `Manajemen risiko jenjang ${level}`, en: `Risk management, level ${level}` },
    issuer: { id: 'Lembaga sertifikasi profesi perbankan', en: 'Banking certification body' },
    validityMonths: null,
    includes: riskLevels.filter((lower) => lower < level).map((lower) => `risk-${lower}`),
    assessed: true,
  })),
}

const gada = (key: string, title: string, en: string, after: readonly string[]): ReadyMadeKind => ({
  ...usual,
  key,
  name: { id: `Satpam ${title}`, en: `Security guard: ${title} (${en})` },
  issuer: { id: 'Kepolisian Republik Indonesia', en: 'Indonesian National Police' },
  validityMonths: null,
  prerequisite: after.length === 0 ? null : { keys: after, months: 0 },
  includes: after,
})

/*
 * Source: Peraturan Kepolisian Negara Republik Indonesia Nomor 4 Tahun 2020 (Gada Pratama, Madya, Utama). The training itself does
 * not expire; the guard's card does, and has its own day.
 */
export const securityGuards: ReadyMadeGroup = {
  key: 'guard',
  name: { id: 'Satuan pengamanan', en: 'Security guards' },
  source: { id: 'Peraturan Kepolisian 4/2020', en: 'Indonesian police regulation 4/2020' },
  kinds: [
    gada('gada-pratama', 'Gada Pratama', 'basic', []),
    gada('gada-madya', 'Gada Madya', 'supervisor', ['gada-pratama']),
    gada('gada-utama', 'Gada Utama', 'manager', []),
    {
      ...usual,
      key: 'guard-card',
      name: { id: 'Kartu tanda anggota satpam', en: 'Security guard’s card' },
      issuer: { id: 'Kepolisian Republik Indonesia', en: 'Indonesian National Police' },
      validityMonths: null,
    },
  ],
}

/*
 * Source: Peraturan Menteri Tenaga Kerja dan Transmigrasi PER.15/MEN/VIII/2008 (first aid at work). The licence has its own day.
 */
export const firstAid: ReadyMadeGroup = {
  key: 'first-aid',
  name: { id: 'Pertolongan pertama', en: 'First aid' },
  source: {
    id: 'Permenakertrans PER.15/MEN/VIII/2008',
    en: 'Indonesian manpower regulation PER.15/MEN/VIII/2008',
  },
  kinds: [
    {
      ...usual,
      key: 'first-aid',
      name: { id: 'Petugas P3K di tempat kerja', en: 'First aider at work' },
      issuer: { id: 'Dinas yang membidangi ketenagakerjaan', en: 'Labour authority' },
      validityMonths: null,
    },
  ],
}
