/** Addresses that mail servers keep for their own keepers, or that look like them. */
const reserved: ReadonlySet<string> = new Set([
  'abuse',
  'admin',
  'administrator',
  'hostmaster',
  'mailer-daemon',
  'no-reply',
  'noreply',
  'postmaster',
  'root',
  'security',
  'webmaster',
])

/** Whether a unit may have an address that begins so; letters are answered to addresses with `answerPrefix`. */
export function isFreeLocalPart(localPart: string, answerPrefix: string): boolean {
  return !reserved.has(localPart) && !localPart.startsWith(answerPrefix) && !localPart.includes('..')
}
