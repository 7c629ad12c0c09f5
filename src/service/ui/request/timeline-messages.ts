import type { Messages } from '../../../platform/i18n/messages.ts'

/** A request's timeline, told in words. `{who}` begins the sentence. */
export const timelineMessages = {
  title: { id: 'Yang sudah terjadi', en: 'What has happened' },
  'you.subject': { id: 'Anda', en: 'You' },
  'you.object': { id: 'Anda', en: 'you' },
  system: { id: 'Sistem', en: 'The system' },
  submitted: { id: '{who} mengajukan permintaan ini.', en: '{who} asked for this.' },
  'submitted.for': {
    id: '{who} mengajukan permintaan ini untuk {person}.',
    en: '{who} asked for this on behalf of {person}.',
  },
  accepted: { id: '{who} menerima permintaan ini atas nama {unit}.', en: '{who} accepted this for {unit}.' },
  'assigned.self': { id: '{who} mengambil permintaan ini.', en: '{who} took this on.' },
  'assigned.other': {
    id: '{who} memberikan permintaan ini kepada {person}.',
    en: '{who} gave this to {person}.',
  },
  'assigned.nobody': {
    id: '{who} mengembalikan permintaan ini ke antrean {unit}.',
    en: '{who} put this back into the queue of {unit}.',
  },
  despite: {
    id: 'Pengecualian: belum memenuhi syarat kesiapan. Alasannya: {why}',
    en: 'An exception: not ready for it. The reason: {why}',
  },
  'responded.first': { id: '{who} memberi jawaban pertama.', en: '{who} gave the first response.' },
  responded: { id: '{who} menjawab lagi.', en: '{who} answered again.' },
  handed_on: { id: '{who} meneruskan permintaan ini ke {unit}.', en: '{who} handed this on to {unit}.' },
  'paused.asker': {
    id: '{who} menjeda permintaan ini: menunggu {asker}.',
    en: '{who} paused this: waiting for {asker}.',
  },
  'paused.third_party': {
    id: '{who} menjeda permintaan ini: menunggu pihak luar.',
    en: '{who} paused this: waiting for a third party.',
  },
  'paused.own': {
    id: '{who} menjeda permintaan ini atas waktu {unit} sendiri. Jam terus berjalan.',
    en: '{who} paused this on {unit}’s own time. The clock keeps running.',
  },
  resumed: { id: '{who} melanjutkan pengerjaannya.', en: '{who} went on with it.' },
  'resumed.itself': {
    id: 'Dilanjutkan dengan sendirinya, karena peminta sudah menjawab.',
    en: 'Went on by itself, since the asker has answered.',
  },
  completed: { id: '{who} menyelesaikan permintaan ini.', en: '{who} completed this.' },
  confirmed: { id: '{who} menyatakan ini sudah beres.', en: '{who} confirmed that this is done.' },
  'confirmed.itself': {
    id: 'Dianggap beres dengan sendirinya, karena peminta tidak memberi kabar.',
    en: 'Counts as done by itself, since the asker did not object.',
  },
  reopened: { id: '{who} membukanya lagi.', en: '{who} reopened this.' },
  cancelled: { id: '{who} membatalkan permintaan ini.', en: '{who} cancelled this.' },
  'linked.blocked_by': {
    id: '{who} mencatat: ini menunggu {number}.',
    en: '{who} noted that this waits for {number}.',
  },
  'linked.blocks': {
    id: '{who} mencatat: {number} menunggu ini.',
    en: '{who} noted that {number} waits for this.',
  },
  'linked.duplicate_of': {
    id: '{who} mencatat: ini sama dengan {number}.',
    en: '{who} noted that this is a duplicate of {number}.',
  },
  'linked.duplicated_by': {
    id: '{who} mencatat: {number} sama dengan ini.',
    en: '{who} noted that {number} is a duplicate of this.',
  },
  'linked.part_of': {
    id: '{who} mencatat: ini bagian dari {number}.',
    en: '{who} noted that this is a part of {number}.',
  },
  'linked.has_part': {
    id: '{who} mencatat: {number} bagian dari ini.',
    en: '{who} noted that {number} is a part of this.',
  },
  unlinked: { id: '{who} melepas kaitan dengan {number}.', en: '{who} took back the link with {number}.' },
  'linked_changed.completed': {
    id: '{number} yang terkait sudah selesai.',
    en: 'The linked {number} is completed.',
  },
  'linked_changed.cancelled': {
    id: '{number} yang terkait dibatalkan.',
    en: 'The linked {number} was cancelled.',
  },
  'linked_changed.declined': {
    id: '{number} yang terkait tidak disetujui.',
    en: 'The linked {number} was declined.',
  },
  'linked_changed.reopened': {
    id: '{number} yang terkait dibuka lagi.',
    en: 'The linked {number} was reopened.',
  },
  approved: { id: '{who} menyetujui permintaan ini.', en: '{who} approved this.' },
  'approved.for': {
    id: '{who} menyetujui permintaan ini, menggantikan {person}.',
    en: '{who} approved this, standing in for {person}.',
  },
  declined: { id: '{who} tidak menyetujui permintaan ini.', en: '{who} declined this.' },
  'declined.for': {
    id: '{who} tidak menyetujui permintaan ini, menggantikan {person}.',
    en: '{who} declined this, standing in for {person}.',
  },
  commented: { id: '{who} menulis', en: '{who} wrote' },
  attached: { id: '{who} melampirkan berkas.', en: '{who} attached files.' },
  updated: { id: '{who} mencatat perubahan.', en: '{who} noted a change.' },
  'corrected.time': {
    id: '{who} mengoreksi waktu {what}: seharusnya {when}.',
    en: '{who} corrected when the {what} happened: {when}.',
  },
  'corrected.void': {
    id: '{who} menyatakan {what} ini tidak pernah terjadi.',
    en: '{who} stated that the {what} never happened.',
  },
  'what.submitted': { id: 'pengajuan', en: 'asking' },
  'what.accepted': { id: 'penerimaan', en: 'acceptance' },
  'what.assigned': { id: 'pembagian tugas', en: 'assignment' },
  'what.responded': { id: 'jawaban', en: 'answer' },
  'what.handed_on': { id: 'penerusan', en: 'hand-over' },
  'what.paused': { id: 'jeda', en: 'pause' },
  'what.resumed': { id: 'lanjutan', en: 'resumption' },
  'what.completed': { id: 'penyelesaian', en: 'completion' },
  'what.confirmed': { id: 'pernyataan beres', en: 'confirmation' },
  'what.reopened': { id: 'pembukaan kembali', en: 'reopening' },
  'what.cancelled': { id: 'pembatalan', en: 'cancellation' },
  'what.commented': { id: 'komentar', en: 'comment' },
  'what.attached': { id: 'lampiran', en: 'attachment' },
  'what.corrected': { id: 'koreksi', en: 'correction' },
  'what.approved': { id: 'persetujuan', en: 'approval' },
  'what.declined': { id: 'penolakan', en: 'refusal' },
  'what.linked': { id: 'kaitan', en: 'link' },
  'what.unlinked': { id: 'pelepasan kaitan', en: 'taking back of a link' },
  'what.linked_changed': { id: 'kabar permintaan terkait', en: 'news of a linked request' },
  'what.updated': { id: 'catatan perubahan', en: 'note of a change' },
  'note.moved': {
    id: 'Dikoreksi: sebenarnya terjadi {when}.',
    en: 'Corrected: it really happened on {when}.',
  },
  'note.void': { id: 'Dikoreksi: ini tidak pernah terjadi.', en: 'Corrected: this never happened.' },
  'updates.group': {
    id: '{n, plural, other {# perubahan tercatat}}',
    en: '{n, plural, one {# change noted} other {# changes noted}}',
  },
  earlier: {
    id: '{n, plural, other {Tampilkan # kejadian di antaranya}}',
    en: '{n, plural, one {Show # event in between} other {Show # events in between}}',
  },
  correct: { id: 'Koreksi', en: 'Correct' },
  'correct.label': { id: 'Koreksi {what}', en: 'Correct the {what}' },
  'correct.title': { id: 'Koreksi {what}', en: 'Correct the {what}' },
  'correct.how': { id: 'Apa yang benar?', en: 'What is right?' },
  'correct.move': { id: 'Terjadi pada waktu lain', en: 'It happened at another time' },
  'correct.void': { id: 'Tidak pernah terjadi', en: 'It never happened' },
  'correct.when': { id: 'Waktu yang benar', en: 'The right time' },
  'correct.whenNeeded': { id: 'Isi waktu yang benar.', en: 'Fill in the right time.' },
  'correct.why': { id: 'Mengapa dikoreksi?', en: 'Why is it corrected?' },
  'correct.whyNeeded': {
    id: 'Tulis alasannya; semua orang bisa membacanya.',
    en: 'Say why; everybody can read it.',
  },
  'correct.consequences': {
    id: 'Kejadian semula tetap terlihat. Semua jam permintaan ini dihitung ulang.',
    en: 'The original event stays visible. All clocks of this request are counted anew.',
  },
  'correct.act': { id: 'Simpan koreksi', en: 'Save the correction' },
  'correct.done': {
    id: 'Koreksi tersimpan, jamnya sudah dihitung ulang.',
    en: 'Corrected; the clocks are counted anew.',
  },
} as const satisfies Messages
