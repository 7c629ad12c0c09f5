import { domainToASCII } from 'node:url'

/**
 * An e-mail address in the form in which two are compared: Latin letters small, the domain as names are looked up (IDNA). Nothing
 * else is folded: letters that only look alike, or that become Latin ones when made small (the Kelvin sign), stay different.
 * Undefined for what is no address.
 */
export function emailForm(address: string): string | undefined {
  const text = address.trim()
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > 254) return undefined
  const domain = domainForm(text.slice(at + 1))
  return domain === '' ? undefined : `${smallLatin(text.slice(0, at))}@${domain}`
}

/** Only what a name may have is looked at: Node would take `a.example` out of `a.example/b`. */
function domainForm(domain: string): string {
  if (/^[\w.-]+$/u.test(domain)) return smallLatin(domain)
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? domainToASCII(domain) : ''
}

/** The ways in which an issuer may have written an address before hashing it. */
export function emailSpellings(address: string): string[] {
  const text = address.trim()
  return [...new Set([text, smallLatin(text), emailForm(text) ?? text])]
}

/** The address in `mailto:a@b`, without anything further; undefined where it is no such thing. */
export function mailtoAddress(uri: string): string | undefined {
  const [, encoded] = /^mailto:([^?#]+)$/iu.exec(uri) ?? []
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

function smallLatin(text: string): string {
  return text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase())
}
