import type { Messages, ProblemCatalogue } from '../../platform/i18n/messages.ts'
import type { BadgeRefusalCode } from './refusal.ts'

/** Refusals of a badge file as problems: `badge_` before the code of the refusal, with the same values. */
export const openBadgeProblems = {
  badge_not_a_badge: {
    status: 422,
    id: 'Berkas ini bukan lencana Open Badges 3.0. Yang dapat dibaca: JSON, JWT, serta gambar PNG atau SVG yang berisi lencana.',
    en: 'This file is no Open Badges 3.0 badge. What can be read: JSON, JWT, and PNG or SVG pictures with a badge in them.',
  },
  badge_unreadable: {
    status: 422,
    id: 'Isi lencana ini rusak dan tidak dapat dibaca. Unduh lagi berkasnya dari penerbit.',
    en: 'What this badge contains is damaged and cannot be read. Download the file from its issuer again.',
  },
  badge_too_large: {
    status: 413,
    id: 'Berkas lencana ini terlalu besar atau terlalu rumit. Gambar boleh paling besar {most} MiB.',
    en: 'This badge file is too large or too intricate. A picture may have {most} MiB at most.',
  },
  badge_wrong_type: {
    status: 422,
    id: 'Berkas ini bukan lencana prestasi Open Badges 3.0, melainkan jenis lain, misalnya lencana versi 2 atau dukungan dari pihak lain.',
    en: 'This file is no Open Badges 3.0 achievement but another kind, such as a badge of version 2 or an endorsement.',
  },
  badge_unknown_context: {
    status: 422,
    id: 'Lencana ini memakai kosakata yang tidak dikenal ({context}), sehingga artinya tidak dapat dipastikan.',
    en: 'This badge uses a vocabulary that is not known here ({context}), so what it means cannot be told.',
  },
  badge_ambiguous: {
    status: 422,
    id: 'Lencana ini dapat dibaca dengan lebih dari satu cara, misalnya karena satu hal disebut dua kali dengan isi berbeda.',
    en: 'This badge can be read in more than one way, such as by saying one thing twice and differently.',
  },
  badge_unknown_proof_kind: {
    status: 422,
    id: 'Tanda tangan lencana ini tidak ada, atau jenisnya tidak didukung ({kind}).',
    en: 'The signature of this badge is missing or of a kind that is not supported ({kind}).',
  },
  badge_unknown_issuer: {
    status: 422,
    id: 'Penerbit lencana ini ({issuer}) tidak ada dalam daftar penerbit yang dipercaya. Minta administrator menambahkannya bila memang layak dipercaya.',
    en: 'The issuer of this badge ({issuer}) is not in the list of trusted issuers. Ask the administrator to add it if it deserves trust.',
  },
  badge_untrusted_key: {
    status: 422,
    id: 'Lencana ini ditandatangani dengan kunci yang tidak terdaftar untuk penerbitnya.',
    en: 'This badge is signed with a key that is not listed for its issuer.',
  },
  badge_broken_proof: {
    status: 422,
    id: 'Tanda tangan lencana ini tidak cocok dengan isinya: isinya pernah diubah, atau bukan penerbitnya yang menandatangani.',
    en: 'The signature of this badge does not fit what it says: it was changed, or its issuer has not signed it.',
  },
  badge_wrong_recipient: {
    status: 422,
    id: 'Lencana ini diberikan kepada orang lain. Alamat e-mail atau DID penerimanya tidak cocok.',
    en: "This badge was given to somebody else. The recipient's e-mail address or DID does not match.",
  },
  badge_not_yet_valid: {
    status: 422,
    id: 'Lencana ini baru berlaku mulai {from}.',
    en: 'This badge is not valid before {from}.',
  },
  badge_expired: {
    status: 422,
    id: 'Lencana ini sudah tidak berlaku sejak {until}.',
    en: 'This badge has expired on {until}.',
  },
  badge_revoked: {
    status: 422,
    id: 'Lencana ini sudah dicabut oleh penerbitnya.',
    en: 'This badge was revoked by its issuer.',
  },
  badge_suspended: {
    status: 422,
    id: 'Lencana ini sedang ditangguhkan oleh penerbitnya.',
    en: 'This badge is suspended by its issuer at present.',
  },
} as const satisfies ProblemCatalogue & Record<`badge_${BadgeRefusalCode}`, unknown>

/** What is known of a badge's revocation, in words: `status.` before the state, and before why it is unknown. */
export const openBadgeMessages = {
  'status.none': {
    id: 'Penerbit tidak menyediakan daftar pencabutan.',
    en: 'The issuer keeps no list of revocations.',
  },
  'status.good': {
    id: 'Tidak dicabut menurut daftar penerbit.',
    en: 'Not revoked by the list of its issuer.',
  },
  'status.status_unknown': {
    id: 'Tidak dapat diperiksa apakah sudah dicabut.',
    en: 'Whether it was revoked could not be checked.',
  },
  'status.not_at_hand': {
    id: 'Daftar pencabutan penerbit belum diunggah.',
    en: "The issuer's list of revocations has not been uploaded.",
  },
  'status.not_supported': {
    id: 'Jenis daftar pencabutan ini tidak didukung tanpa jaringan.',
    en: 'This kind of list of revocations cannot be read without a network.',
  },
  'status.list_invalid': {
    id: 'Daftar pencabutan yang diunggah tidak sah atau sudah tidak berlaku.',
    en: 'The uploaded list of revocations is not valid, or no longer.',
  },
} as const satisfies Messages
