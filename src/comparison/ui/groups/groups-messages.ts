import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of peer groups and thresholds. */
export const groupsMessages = {
  title: { id: 'Kelompok sejenis dan batas beda', en: 'Peer groups and thresholds' },
  subtitle: {
    id: 'Siapa dibandingkan dengan siapa, dan mulai selisih berapa dua unit disebut berbeda.',
    en: 'Who is compared with whom, and from which difference on two units are told apart.',
  },
  back: { id: 'Perbandingan antarunit', en: 'Units compared' },
  backToGroups: { id: 'Kelompok sejenis', en: 'Peer groups' },
  add: { id: 'Buat kelompok', en: 'Define a group' },
  'list.title': { id: 'Kelompok sejenis', en: 'Peer groups' },
  'list.lead': {
    id: 'Tanpa kelompok yang dibuat, unit dibandingkan menurut jenisnya. Unit yang ada di beberapa kelompok diukur terhadap kelompoknya yang tertua.',
    en: 'Without a group of their own, units are compared by kind. A unit that is in several is measured against its oldest one.',
  },
  byKind: { id: 'menurut jenis', en: 'by kind' },
  concerns: { id: 'menyangkut unit Anda', en: 'concerns your unit' },
  units: { id: '{n} unit', en: '{n, plural, one {# unit} other {# units}}' },
  see: { id: 'Lihat perbandingannya', en: 'See them compared' },

  'new.title': { id: 'Kelompok sejenis baru', en: 'New peer group' },
  name: { id: 'Nama kelompok', en: 'Name of the group' },
  nameNeeded: { id: 'Beri nama dalam kedua bahasa.', en: 'Give it a name in both languages.' },
  members: { id: 'Unit dalam kelompok ini', en: 'Units in this group' },
  membersWhy: {
    id: 'Pilih unit yang pekerjaannya serupa, paling sedikit dua. Unit yang berada di bawah unit lain dalam kelompok yang sama tidak bisa ikut.',
    en: 'Choose units whose work is alike, at least two. A unit that stands below another of the group cannot be in it.',
  },
  membersNeeded: { id: 'Pilih paling sedikit dua unit.', en: 'Choose at least two units.' },
  find: { id: 'Cari unit', en: 'Find units' },
  'view.found': { id: 'Cari', en: 'Find' },
  'view.chosen': { id: 'Terpilih ({n})', en: 'Chosen ({n})' },
  view: { id: 'Yang ditampilkan', en: 'What is shown' },
  more: { id: 'Tampilkan lagi', en: 'Show more' },
  rest: { id: 'Tampilkan lagi (masih {n})', en: 'Show more ({n} left)' },
  found: { id: 'Unit yang ditemukan', en: 'Units that were found' },
  noneFound: { id: 'Tidak ada unit dengan kata itu.', en: 'No unit is called so.' },
  noneChosen: { id: 'Belum ada yang dipilih.', en: 'Nothing chosen yet.' },
  chooseFound: {
    id: 'Pilih semua yang tampil',
    en: 'Choose all that are shown',
  },
  startFrom: { id: 'Mulai dari kelompok lain', en: 'Begin with another group' },
  startFromWhy: {
    id: 'Menambahkan semua unit kelompok itu; setelahnya bisa dikurangi.',
    en: 'Adds all units of that group; take out what does not belong.',
  },
  startFromNone: { id: 'Boleh dilewati', en: 'May be left out' },
  chosen: { id: '{n} unit terpilih', en: '{n, plural, one {# unit chosen} other {# units chosen}}' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonWhy: {
    id: 'Masuk ke catatan audit, sehingga siapa pun yang memeriksa tahu mengapa.',
    en: 'Goes into the audit log, so that whoever looks knows why.',
  },
  reasonNeeded: { id: 'Tulis alasannya.', en: 'Write down why.' },
  make: { id: 'Buat kelompok', en: 'Define the group' },
  save: { id: 'Simpan', en: 'Save' },
  cancel: { id: 'Batal', en: 'Cancel' },
  made: { id: 'Kelompok {name} dibuat.', en: 'The group {name} was defined.' },
  saved: { id: 'Kelompok {name} disimpan.', en: 'The group {name} was saved.' },
  notYours: {
    id: 'Hanya pengelola dan auditor yang membuat kelompok sejenis.',
    en: 'Only stewards and the auditor define peer groups.',
  },
  concernsWhy: {
    id: 'Kelompok ini menyangkut unit Anda sendiri. Minta pengelola lain atau auditor bila perlu diubah.',
    en: 'This group concerns your own unit. Ask another steward or the auditor where it should change.',
  },
  'remove.label': { id: 'Hapus kelompok', en: 'Remove the group' },
  'remove.title': { id: 'Hapus kelompok {name}?', en: 'Remove the group {name}?' },
  'remove.why': {
    id: 'Unit-unitnya akan dibandingkan lagi menurut jenisnya, atau dalam kelompok lain yang memuatnya.',
    en: 'Its units are compared by kind again, or in another group that they are in.',
  },
  removed: { id: 'Kelompok {name} dihapus.', en: 'The group {name} was removed.' },

  'thresholds.title': { id: 'Mulai selisih berapa disebut beda', en: 'From which difference on' },
  'thresholds.lead': {
    id: 'Beda yang pasti tetapi lebih kecil dari ini tidak disebut beda. Berlaku sama untuk semua unit.',
    en: 'What is sure but smaller than this is not called a difference. It holds for all units alike.',
  },
  'thresholds.share': { id: 'Bagian (puas, tepat janji)', en: 'Shares (satisfied, on time)' },
  'thresholds.mean': { id: 'Rata-rata kepuasan', en: 'Mean satisfaction' },
  'thresholds.mean.points': { id: '{points} dari skala 1–5', en: '{points} on the scale of 1–5' },
  'thresholds.share.field': {
    id: 'Bagian (puas, tepat janji), dalam poin persen',
    en: 'Shares (satisfied, on time), in percentage points',
  },
  'thresholds.mean.field': {
    id: 'Rata-rata kepuasan, dalam poin dari skala 1–5',
    en: 'Mean satisfaction, in points of the scale of 1–5',
  },
  'thresholds.change': { id: 'Ubah batas beda', en: 'Change the thresholds' },
  'thresholds.saved': { id: 'Batas beda disimpan.', en: 'The thresholds were saved.' },
  'thresholds.effect': {
    id: 'Perbandingan semua unit, juga periode yang sudah lewat, langsung memakai batas yang baru.',
    en: 'Comparisons of all units, also of past periods, use the new thresholds at once.',
  },
} as const satisfies Messages
