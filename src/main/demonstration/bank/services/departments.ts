import { offer } from './offering.ts'

/** What Human Resources, Logistics and Public Relations offer beside what they offer in the small demonstration. */
export const furtherServices = [
  offer('SDM', 'payslip', {
    name: { id: 'Pertanyaan gaji', en: 'Question about pay' },
    description: {
      id: 'Menjelaskan potongan, lembur, atau tunjangan.',
      en: 'Explains deductions, overtime or allowances.',
    },
    doneWell: {
      id: 'Pegawai mengerti angkanya, dan yang salah dibetulkan.',
      en: 'The employee understands the figures, and what was wrong is put right.',
    },
    what: { id: 'Apa yang ditanyakan', en: 'What is the question' },
    examples: ['Lembur dua Sabtu belum terhitung', 'Potongan koperasi tidak saya kenal'],
    promise: [60, 720],
    weight: 10,
  }),
  offer('SDM', 'move', {
    name: { id: 'Perpindahan tugas', en: 'Move to another post' },
    description: {
      id: 'Mengurus perpindahan pegawai antarunit.',
      en: 'Sees to the move of an employee between units.',
    },
    doneWell: {
      id: 'Surat, gaji, dan hak akses sudah sesuai pada hari pertama.',
      en: 'Letter, pay and access are right on the first day.',
    },
    what: { id: 'Siapa pindah ke mana', en: 'Who moves where' },
    examples: ['Seorang teller ke layanan nasabah', 'Petugas jaga bertukar cabang'],
    promise: [240, 2400],
    weight: 6,
  }),
  offer('LOG', 'furniture', {
    name: { id: 'Mebel dan ruang', en: 'Furniture and rooms' },
    description: {
      id: 'Meja, kursi, lemari, dan pindah ruang.',
      en: 'Tables, chairs, cupboards, and moving to another room.',
    },
    doneWell: {
      id: 'Barang terpasang di tempatnya dan bekasnya diangkut.',
      en: 'All is in its place, and the old is taken away.',
    },
    what: { id: 'Apa yang diperlukan', en: 'What is needed' },
    examples: ['Dua kursi tunggu yang patah', 'Lemari berkas untuk ruang arsip'],
    promise: [120, 1440],
    weight: 9,
  }),
  offer('LOG', 'cleaning', {
    name: { id: 'Kebersihan dan perbaikan kecil', en: 'Cleaning and small repairs' },
    description: {
      id: 'Lampu, keran, kunci, dan kebersihan ruang.',
      en: 'Lamps, taps, locks, and clean rooms.',
    },
    doneWell: {
      id: 'Yang rusak berfungsi dan ruangnya bersih.',
      en: 'What was broken works, and the room is clean.',
    },
    what: { id: 'Apa yang perlu dibereskan', en: 'What has to be seen to' },
    examples: ['Keran wastafel nasabah menetes', 'Lampu ruang tunggu mati dua'],
    promise: [60, 480],
    weight: 13,
  }),
  offer('LOG', 'courier', {
    name: { id: 'Kurir dokumen', en: 'Courier for papers' },
    description: {
      id: 'Mengantar berkas antarcabang dan ke kantor pusat.',
      en: 'Takes papers between branches and to the head office.',
    },
    doneWell: {
      id: 'Berkas diterima utuh oleh orang yang disebut.',
      en: 'The papers have reached the person named, complete.',
    },
    what: { id: 'Berkas apa, ke mana', en: 'Which papers, and where to' },
    examples: ['Berkas kredit ke kantor pusat', 'Formulir asli ke cabang tetangga'],
    promise: [30, 480],
    weight: 11,
  }),
  offer('HUMAS', 'event', {
    name: { id: 'Dukungan acara', en: 'Help with an event' },
    description: {
      id: 'Menyiapkan acara cabang untuk nasabah atau warga.',
      en: 'Prepares an event of a branch for customers or neighbours.',
    },
    doneWell: {
      id: 'Acara berjalan dengan perlengkapan dan dokumentasinya.',
      en: 'The event takes place, with all it needs, and is recorded.',
    },
    what: { id: 'Acara apa', en: 'Which event' },
    examples: ['Hari menabung di sekolah contoh', 'Pembukaan ruang layanan baru'],
    promise: [240, 1920],
    weight: 6,
  }),
  offer('HUMAS', 'complaint_reply', {
    name: { id: 'Jawaban keluhan terbuka', en: 'Reply to a public complaint' },
    description: {
      id: 'Menyusun jawaban atas keluhan di media atau media sosial.',
      en: 'Writes the reply to a complaint in the press or on social media.',
    },
    doneWell: {
      id: 'Jawaban terbit dan pengeluh dihubungi.',
      en: 'The reply is out, and whoever complained was contacted.',
    },
    what: { id: 'Keluhan tentang apa', en: 'What the complaint is about' },
    examples: ['Antrean panjang pada hari gajian', 'Mesin tunai menelan kartu'],
    promise: [60, 480],
    weight: 8,
  }),
  offer('HUMAS', 'photo', {
    name: { id: 'Foto dan spanduk', en: 'Photographs and banners' },
    description: {
      id: 'Foto kegiatan, spanduk, dan papan nama.',
      en: 'Photographs of events, banners and signs.',
    },
    doneWell: {
      id: 'Hasilnya siap dipasang dan sesuai pedoman.',
      en: 'It is ready to be put up and follows the guide.',
    },
    what: { id: 'Untuk apa', en: 'What for' },
    examples: ['Spanduk jam buka selama bulan puasa', 'Foto pegawai teladan'],
    promise: [120, 1440],
    weight: 9,
  }),
]

/** What the regional offices and two branches offer to their colleagues elsewhere. */
export const placeServices = [
  ...(['WBRT', 'WTGH', 'WTMR'] as const).map((unit) =>
    offer(unit, `stand_in_${unit.toLowerCase()}`, {
      name: { id: 'Bantuan tenaga', en: 'Lending a hand' },
      description: {
        id: 'Meminjamkan tenaga, ruang, atau kendaraan wilayah kepada unit di luar wilayah.',
        en: 'Lends people, rooms or cars of the region to units outside of it.',
      },
      doneWell: {
        id: 'Bantuan tiba pada waktunya dan tahu tugasnya.',
        en: 'Help arrives on time and knows what to do.',
      },
      what: { id: 'Bantuan apa', en: 'What help' },
      examples: ['Seorang teller selama pekan gajian', 'Ruang rapat dan kendaraan sehari'],
      promise: [60, 720],
      weight: 10,
    }),
  ),
  ...(['CB001LN', 'CB003JG', 'CB003LN'] as const).map((unit) =>
    offer(unit, `coaching_${unit.toLowerCase()}`, {
      name: { id: 'Pendampingan melayani nasabah', en: 'Coaching in serving customers' },
      description: {
        id: 'Petugas berpengalaman mendampingi unit lain setengah hari di mejanya.',
        en: 'Experienced staff coach another unit for half a day at its desk.',
      },
      doneWell: {
        id: 'Pendamping datang siap, dan caranya bisa langsung dipakai.',
        en: 'The coach comes prepared, and what they show can be used at once.',
      },
      what: { id: 'Pendampingan untuk apa', en: 'Coaching for what' },
      examples: ['Nasabah yang marah', 'Membuka rekening tanpa salah isi'],
      promise: [60, 720],
      weight: 10,
    }),
  ),
  offer('CB001', 'coins', {
    name: { id: 'Penukaran uang antarcabang', en: 'Change for other branches' },
    description: {
      id: 'Cabang utama menyediakan pecahan kecil dan uang baru bagi unit lain.',
      en: 'The main branch provides small change and new notes for other units.',
    },
    doneWell: {
      id: 'Pecahan yang diminta diterima dan cocok jumlahnya.',
      en: 'The notes and coins asked for are there, and add up.',
    },
    what: { id: 'Pecahan apa, berapa', en: 'Which notes and coins, how much' },
    examples: ['Uang logam untuk hari pasar, habis siang ini', 'Uang baru untuk hari raya'],
    promise: [60, 480],
    weight: 10,
  }),
  offer('CB002', 'visit', {
    name: { id: 'Kunjungan belajar', en: 'Study visit' },
    description: {
      id: 'Melihat cara cabang ini mengatur antrean dan ruang tunggunya.',
      en: 'See how this branch runs its queue and its waiting room.',
    },
    doneWell: {
      id: 'Tamu melihat yang ingin dilihat dan membawa catatan.',
      en: 'The guests have seen what they came for, and take notes home.',
    },
    what: { id: 'Apa yang ingin dilihat', en: 'What you would like to see' },
    examples: ['Antrean pada jam sibuk', 'Penataan meja layanan'],
    promise: [240, 2400],
    weight: 10,
  }),
]
