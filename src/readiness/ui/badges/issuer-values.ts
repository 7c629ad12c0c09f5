import type { BadgeIssuer } from '../../contract.ts'

/** What is typed of an issuer: its keys one a line, the name of a key and a space before it where it has one. */
export interface IssuerValues {
  readonly issuer: string
  readonly name: string
  readonly keys: string
  readonly reason: string
}

export function issuerValues(issuer: BadgeIssuer | undefined): IssuerValues {
  const keys = issuer?.keys.map(({ id, publicKey }) => (id === null ? publicKey : `${id} ${publicKey}`)) ?? []
  return { issuer: issuer?.issuer ?? '', name: issuer?.name ?? '', keys: keys.join('\n'), reason: '' }
}

/** Keys as the API takes them. */
export function keysOf(text: string): { readonly id: string | null; readonly publicKey: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const gap = line.search(/\s/u)
      return line.startsWith('{') || gap === -1
        ? { id: null, publicKey: line }
        : { id: line.slice(0, gap), publicKey: line.slice(gap).trim() }
    })
}
