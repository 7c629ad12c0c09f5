import type { ProblemCatalogue } from '../../platform/i18n/messages.ts'
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
