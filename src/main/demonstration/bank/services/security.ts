import { offer } from './offering.ts'

const of = (key: string, given: Parameters<typeof offer>[2]) => offer('AMAN', key, given)

/** What Security offers. */
export const securityServices = [
  of('escort', {
    name: { id: 'Pengawalan', en: 'Escort' },
    description: { id: 'Mengawal kiriman uang atau tamu.', en: 'Goes along with cash or with a guest.' },
    doneWell: {
      id: 'Pengawal tiba sebelum berangkat, dan semua sampai.',
      en: 'The escort is there before the start, and all arrive.',
    },
    what: { id: 'Dari mana ke mana', en: 'From where to where' },
    examples: ['Uang tunai dari kantor pusat ke cabang', 'Tamu pengawas ke dua cabang'],
    promise: [60, 480],
    weight: 13,
  }),
  of('camera', {
    name: { id: 'Rekaman dan kamera', en: 'Cameras and recordings' },
    description: {
      id: 'Memperbaiki kamera, atau mencari rekaman satu kejadian.',
      en: 'Mends a camera, or finds the recording of an event.',
    },
    doneWell: {
      id: 'Kamera merekam, atau rekamannya dapat dilihat.',
      en: 'The camera records, or the recording can be seen.',
    },
    what: { id: 'Kamera atau kejadian mana', en: 'Which camera or event' },
    examples: ['Kamera pintu belakang gelap', 'Kejadian tas tertinggal Selasa pagi'],
    promise: [60, 720],
    weight: 15,
  }),
  of('badge', {
    name: { id: 'Kartu masuk', en: 'Entry card' },
    description: {
      id: 'Membuat, mengganti, atau menutup kartu masuk.',
      en: 'Makes, replaces or closes an entry card.',
    },
    doneWell: {
      id: 'Kartu membuka pintu yang menjadi haknya.',
      en: 'The card opens the doors that it should.',
    },
    what: { id: 'Untuk siapa', en: 'For whom' },
    examples: ['Pegawai magang tiga bulan', 'Kartu yang hilang di perjalanan'],
    promise: [60, 480],
    weight: 12,
  }),
  of('drill', {
    name: { id: 'Latihan keadaan darurat', en: 'Emergency drill' },
    description: {
      id: 'Latihan kebakaran, gempa, atau perampokan di unit.',
      en: 'A drill for fire, earthquake or robbery in a unit.',
    },
    doneWell: {
      id: 'Semua orang tahu jalan keluar dan tugasnya.',
      en: 'Everybody knows the way out and what to do.',
    },
    what: { id: 'Latihan apa', en: 'Which drill' },
    examples: ['Gempa, untuk seluruh lantai dua', 'Kebakaran, di luar jam buka'],
    promise: [240, 2400],
    weight: 6,
  }),
  of('alarm', {
    name: { id: 'Perbaikan alarm', en: 'Repair of an alarm' },
    description: {
      id: 'Alarm yang mati atau berbunyi tanpa sebab.',
      en: 'An alarm that is dead, or rings without cause.',
    },
    doneWell: {
      id: 'Alarm diuji bersama dan berbunyi seperlunya.',
      en: 'The alarm was tested together and rings when it should.',
    },
    what: { id: 'Apa yang terjadi', en: 'What happens' },
    examples: ['Berbunyi setiap pintu khasanah ditutup', 'Lampu tandanya mati sejak pagi'],
    promise: [30, 360],
    weight: 10,
  }),
]
