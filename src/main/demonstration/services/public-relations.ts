import { ask, type ServicePlan } from './service-plan.ts'

/** What Public Relations offers. */
export const publicRelationsServices = {
  brochure: {
    unit: 'HUMAS',
    name: { id: 'Brosur dan spanduk', en: 'Brochures and banners' },
    description: {
      id: 'Rancangan dan cetakan untuk cabang atau program.',
      en: 'Design and print for a branch or a programme.',
    },
    doneWell: {
      id: 'Cetakan sampai di cabang, isinya sudah disetujui.',
      en: 'The print is at the branch, with approved content.',
    },
    form: [
      ask.one(
        'material',
        { id: 'Bahan', en: 'Material' },
        {
          brochure: { id: 'Brosur', en: 'Brochure' },
          banner: { id: 'Spanduk', en: 'Banner' },
          standee: { id: 'Papan berdiri', en: 'Stand' },
        },
      ),
      ask.count('copies', { id: 'Jumlah', en: 'How many' }, 2000),
      ask.line('programme', { id: 'Untuk program', en: 'For which programme' }),
      ask.file('draft', { id: 'Naskah', en: 'Draft' }),
    ],
    promises: { 3: [240, 2400], 4: [480, 3840] },
    stopsClock: ['asker', 'third_party'],
    askers: [],
    reasons: [{ id: 'Hasilnya menarik', en: 'It looks good' }],
    weight: 5,
    examples: [
      { material: 'brochure', copies: 500, programme: 'Tabungan pelajar' },
      { material: 'banner', copies: 2, programme: 'Hari pelanggan' },
      { material: 'standee', copies: 1, programme: 'Undian tabungan' },
      { material: 'brochure', copies: 300, programme: 'Kredit usaha kecil' },
    ],
    answers: ['Naskah kami periksa dulu.', 'Baik, rancangan pertama kami kirim lusa.'],
    done: ['Cetakan sudah diantar ke cabang.'],
    handOn: { unit: 'LOG', share: 0.3, why: 'Cetakan selesai, mohon diantar ke cabang.' },
  },
  press: {
    unit: 'HUMAS',
    name: { id: 'Acara dan pertanyaan media', en: 'Events and press questions' },
    description: {
      id: 'Membantu acara cabang, dan menjawab wartawan.',
      en: 'Help with an event of a branch, and answers to journalists.',
    },
    doneWell: {
      id: 'Acara berjalan, atau wartawan mendapat jawaban yang disetujui.',
      en: 'The event took place, or the journalist has an approved answer.',
    },
    form: [
      ask.one(
        'kind',
        { id: 'Jenis', en: 'Kind' },
        {
          event: { id: 'Acara', en: 'Event' },
          question: { id: 'Pertanyaan media', en: 'Press question' },
        },
      ),
      ask.line('subject', { id: 'Tentang', en: 'About' }),
      ask.day('on', { id: 'Tanggal', en: 'Day' }),
      ask.text('details', { id: 'Penjelasan', en: 'Details' }),
    ],
    promises: { 1: [30, 240], 2: [60, 960], 3: [120, 1920] },
    stopsClock: ['asker'],
    askers: [],
    reasons: [],
    weight: 4,
    examples: [
      {
        kind: 'event',
        subject: 'Kunjungan siswa ke cabang',
        details: 'Tiga puluh siswa, perlu pemandu dan buku kecil.',
      },
      {
        kind: 'question',
        subject: 'Antrean pada hari gajian',
        details: 'Wartawan bertanya lewat telepon, minta jawaban sebelum sore.',
      },
      { kind: 'event', subject: 'Syukuran ulang tahun cabang', details: 'Perlu pembawa acara dan spanduk.' },
    ],
    answers: [
      'Terima kasih sudah bertanya dulu. Kami siapkan jawabannya.',
      'Baik, kami datang melihat tempatnya.',
    ],
    done: ['Acara selesai, fotonya sudah kami bagikan.', 'Jawaban resmi sudah kami kirim.'],
  },
} as const satisfies Readonly<Record<string, ServicePlan>>
