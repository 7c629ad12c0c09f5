import type { Messages } from '../platform/i18n/messages.ts'

/** What the server says in the slice's name: why an input is refused, notices, letters. */
export const serviceMessages = {
  'form.required': { id: 'Perlu diisi.', en: 'Needed.' },
  'form.unknown_field': {
    id: 'Formulir layanan ini tidak punya isian itu.',
    en: 'The form of this service has no such field.',
  },
  'form.not_text': { id: 'Harus berupa tulisan.', en: 'Has to be text.' },
  'form.not_one_line': { id: 'Harus satu baris.', en: 'Has to be one line.' },
  'form.unreadable': {
    id: 'Ada karakter yang tidak bisa disimpan.',
    en: 'Has characters that cannot be kept.',
  },
  'form.too_long': {
    id: 'Paling banyak {max, number} karakter; ini {length, number}.',
    en: 'At most {max, number} characters; this has {length, number}.',
  },
  'form.not_a_number': { id: 'Harus berupa angka.', en: 'Has to be a number.' },
  'form.not_whole': { id: 'Harus bilangan bulat.', en: 'Has to be a whole number.' },
  'form.too_small': { id: 'Paling sedikit {min, number}.', en: 'At least {min, number}.' },
  'form.too_large': { id: 'Paling banyak {max, number}.', en: 'At most {max, number}.' },
  'form.not_a_day': { id: 'Bukan tanggal yang ada.', en: 'Not a day that exists.' },
  'form.not_a_choice': { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  'form.chosen_twice': { id: 'Ada yang dipilih dua kali.', en: 'Something is chosen twice.' },
  'form.too_many': { id: 'Paling banyak {max, number}.', en: 'At most {max, number}.' },
  'form.not_known': { id: 'Tidak ditemukan.', en: 'Not found.' },
  'terms.key_twice': { id: 'Nama isian ini dipakai dua kali.', en: 'This key is used twice.' },
  'terms.choice_twice': { id: 'Pilihan ini ada dua kali.', en: 'This choice is there twice.' },
  'terms.least_above_most': { id: 'Batas bawah melebihi batas atas.', en: 'The least is above the most.' },
  'terms.priority_twice': {
    id: 'Prioritas ini dijanjikan dua kali.',
    en: 'This priority is promised twice.',
  },
  'terms.response_after_completion': {
    id: 'Jawaban pertama dijanjikan lebih lambat daripada penyelesaian.',
    en: 'The first response is promised later than the completion.',
  },
  'terms.nothing_promised': {
    id: 'Janjikan paling tidak salah satu.',
    en: 'Promise at least one of the two.',
  },
  'terms.cost_field_missing': {
    id: 'Pilih pertanyaan wajib yang dijawab dengan unit.',
    en: 'Choose a question that has to be answered with a unit.',
  },
  'terms.amount_field_missing': {
    id: 'Pilih pertanyaan wajib yang dijawab dengan angka.',
    en: 'Choose a question that has to be answered with a number.',
  },
  'ask.priority_not_offered': {
    id: 'Layanan ini tidak punya janji untuk prioritas itu.',
    en: 'This service has no promise for that priority.',
  },
  'ask.person_unknown': { id: 'Orang ini tidak ditemukan.', en: 'This person was not found.' },
  'template.not_yours': {
    id: 'Anda hanya bisa membagikannya kepada orang di unit yang Anda kepalai.',
    en: 'You can only share it with the people of a unit that you head.',
  },
  'repeat.day_gone': { id: 'Hari itu sudah lewat.', en: 'That day is gone.' },
  'repeat.day_far': {
    id: 'Hanya tahun 1900 sampai 2199 yang dihitung.',
    en: 'Only the years 1900 to 2199 are counted.',
  },
  'repeat.no_weekday': {
    id: 'Pilih hari dari Senin sampai Minggu.',
    en: 'Choose a day from Monday to Sunday.',
  },
  'repeat.form_changed': {
    id: 'Formulir atau janji layanan ini sudah berubah, jadi isiannya tidak cocok lagi.',
    en: 'The form or the promise of this service has changed, so that what was filled in no longer fits.',
  },
  'repeat.approver_missing': {
    id: 'Permintaan ini perlu disetujui, tetapi tidak ada yang bisa menyetujuinya.',
    en: 'This request needs an approval, and there is nobody who could give it.',
  },
  'notice.repeated': {
    id: '{number} diajukan untuk Anda dari ulangan “{name}”.',
    en: '{number} was asked for you, as “{name}” repeats.',
  },
  'notice.repeat_refused': {
    id: 'Ulangan “{name}” kali ini tidak bisa diajukan: {why}',
    en: '“{name}” could not be asked this time: {why}',
  },
  'notice.repeat_over': {
    id: 'Ulangan “{name}” dijeda: {why}',
    en: '“{name}” is paused: {why}',
  },
  'link.unknown': { id: 'Permintaan ini tidak ditemukan.', en: 'This request was not found.' },
  'mention.unknown': {
    id: 'Ada nama yang tidak ditemukan, atau sudah tidak bekerja di sini. Sebut lagi dengan @.',
    en: 'Somebody named was not found, or no longer works here. Name them again with @.',
  },
  'mention.too_many': {
    id: 'Paling banyak {most, number} orang bisa disebut dalam satu pesan.',
    en: 'One message can mention at most {most, number} people.',
  },
  'unit.unknown': { id: 'Unit ini tidak ditemukan.', en: 'This unit was not found.' },
  'attachment.unknown': {
    id: 'Berkas ini tidak ditemukan, atau sudah dipakai.',
    en: 'This file was not found, or is used already.',
  },
  'canned.unknown': {
    id: "Isian ini tidak dikenal: {words}. Yang ada: '{nama}', '{nomor}', '{layanan}'.",
    en: "Not known here: {words}. There are '{name}', '{number}' and '{service}'.",
  },
  'reason.unknown': {
    id: 'Alasan ini bukan milik layanan ini.',
    en: 'This reason is not one of this service.',
  },
  'reason.repeated': {
    id: 'Alasan lain sudah berbunyi begini.',
    en: 'Another reason says this already.',
  },
  'notice.submitted': {
    id: '{number} masuk ke antrean unit Anda: {summary}',
    en: '{number} is new in your unit’s queue: {summary}',
  },
  'notice.handed_on': {
    id: '{by} menyerahkan {number} ke unit Anda: {summary}',
    en: '{by} handed {number} on to your unit: {summary}',
  },
  'notice.assigned': { id: '{by} memberi Anda {number}: {summary}', en: '{by} gave you {number}: {summary}' },
  'notice.asked_for_you': {
    id: '{by} mengajukan {number} untuk Anda: {summary}',
    en: '{by} asked {number} for you: {summary}',
  },
  'notice.responded': { id: '{by} menjawab {number}: {summary}', en: '{by} answered {number}: {summary}' },
  'notice.commented': { id: '{by} menulis di {number}: {summary}', en: '{by} wrote on {number}: {summary}' },
  'notice.paused_for_you': {
    id: '{number} menunggu Anda: {summary}',
    en: '{number} waits for you: {summary}',
  },
  'notice.completed': {
    id: '{number} selesai. Sudah beres? {summary}',
    en: '{number} is completed. Is it done? {summary}',
  },
  'notice.reopened': { id: '{by} membuka lagi {number}: {summary}', en: '{by} reopened {number}: {summary}' },
  'notice.cancelled': {
    id: '{by} membatalkan {number}: {summary}',
    en: '{by} cancelled {number}: {summary}',
  },
  'notice.confirmed_itself': {
    id: '{number} dianggap beres karena tidak ada kabar dari Anda. Masih kurang? Anda bisa membukanya lagi.',
    en: '{number} counts as done, since you did not object. Something missing? You can reopen it.',
  },
  'notice.watched_completed': {
    id: '{by} menyelesaikan {number}: {summary}',
    en: '{by} completed {number}: {summary}',
  },
  'notice.watched_handed_on': {
    id: '{by} meneruskan {number} ke unit lain: {summary}',
    en: '{by} handed {number} on to another unit: {summary}',
  },
  'notice.made_watcher': {
    id: '{by} mengajak Anda mengikuti {number}: {summary}',
    en: '{by} lets you watch {number}: {summary}',
  },
  'notice.mentioned': {
    id: '{by} menyebut Anda di {number}: {summary}',
    en: '{by} mentioned you on {number}: {summary}',
  },
  'notice.linked_completed.blocked_by': {
    id: '{by}, yang ditunggu {number}, sudah selesai: {summary}',
    en: '{by}, for which {number} waits, is completed: {summary}',
  },
  'notice.linked_completed.part_of': {
    id: '{by}, yang mencakup {number}, sudah selesai: {summary}',
    en: '{by}, of which {number} is a part, is completed: {summary}',
  },
  'notice.linked_completed.duplicate_of': {
    id: '{by}, yang sama dengan {number}, sudah selesai: {summary}',
    en: '{by}, of which {number} is a duplicate, is completed: {summary}',
  },
  'notice.linked_cancelled': {
    id: '{by}, yang terkait dengan {number}, dibatalkan: {summary}',
    en: '{by}, with which {number} is linked, was cancelled: {summary}',
  },
  'notice.linked_declined': {
    id: '{by}, yang terkait dengan {number}, tidak disetujui: {summary}',
    en: '{by}, with which {number} is linked, was declined: {summary}',
  },
  'notice.linked_reopened': {
    id: '{by}, yang terkait dengan {number}, dibuka lagi: {summary}',
    en: '{by}, with which {number} is linked, was reopened: {summary}',
  },
  'notice.quarter_response': {
    id: 'Tinggal seperempat waktu untuk menjawab {number}: {summary}',
    en: 'A quarter of the time to answer {number} is left: {summary}',
  },
  'notice.quarter_completion': {
    id: 'Tinggal seperempat waktu untuk menyelesaikan {number}: {summary}',
    en: 'A quarter of the time to complete {number} is left: {summary}',
  },
  'notice.breach_response': {
    id: 'Janji jawaban pertama {number} terlewat: {summary}',
    en: 'The promised first response to {number} is overdue: {summary}',
  },
  'notice.breach_completion': {
    id: 'Janji penyelesaian {number} terlewat: {summary}',
    en: 'The promised completion of {number} is overdue: {summary}',
  },
  'notice.approval_asked': {
    id: '{number} menunggu persetujuan Anda: {summary}',
    en: '{number} waits for your approval: {summary}',
  },
  'notice.approved': { id: '{by} menyetujui {number}: {summary}', en: '{by} approved {number}: {summary}' },
  'notice.declined': {
    id: '{by} tidak menyetujui {number}: {summary}',
    en: '{by} declined {number}: {summary}',
  },
  'notice.quarter_approval': {
    id: 'Tinggal seperempat waktu untuk memutuskan {number}: {summary}',
    en: 'A quarter of the time to decide on {number} is left: {summary}',
  },
  'notice.breach_approval': {
    id: 'Waktu untuk memutuskan {number} terlewat: {summary}',
    en: 'The decision on {number} is overdue: {summary}',
  },
  'mail.due': { id: 'Janjinya sampai {due}.', en: 'It is promised by {due}.' },
  'mail.was_due': { id: 'Janjinya sampai {due}.', en: 'It was promised by {due}.' },
  'mail.asker': { id: 'Diminta oleh {name}, layanan {service}.', en: 'Asked by {name}, service {service}.' },
  'request.without_words': { id: '(tanpa keterangan)', en: '(nothing written)' },
} satisfies Messages
