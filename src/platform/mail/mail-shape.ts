/** A mail as it was understood: words only, whatever it was made of. */
export interface ReadMail {
  /** Whose it says it is; null where that is nobody, or more than one. */
  readonly from: { readonly address: string; readonly name: string } | null
  /** One line; may be empty. */
  readonly subject: string
  /** As it could be repeated in a header of ours, with its angle brackets; null: none such. */
  readonly messageId: string | null
  /** Message-IDs of what it answers, the nearest first. */
  readonly answers: readonly string[]
  /** Headers that say how it came about, in lower case, in the order in which they stand. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** What is written, without controls, lines ending in `\n`; HTML as plain words. */
  readonly text: string
  readonly attachments: readonly MailAttachment[]
}

/** A part of a mail that is a file of its own. */
export interface MailAttachment {
  readonly name: string
  readonly content: Uint8Array
}

/** Headers that a mail is sorted by. */
export const tellingHeaders: ReadonlySet<string> = new Set([
  'authentication-results',
  'auto-submitted',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'precedence',
  'return-path',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
])
