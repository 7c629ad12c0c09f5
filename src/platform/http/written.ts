declare const of: unique symbol

/** An answer whose JSON is written already, in pieces: what many readers are told alike need not be written for each of them. */
export class Written<Value> {
  /** Of what it is the JSON; for the compiler alone. */
  declare readonly [of]: Value
  readonly #pieces: readonly Uint8Array[]

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces
  }

  /** As it is sent, in UTF-8. */
  bytes(): Buffer {
    return Buffer.concat(this.#pieces)
  }

  /** For whoever looks at what is answered, as tests do. */
  toJSON(): unknown {
    return JSON.parse(this.bytes().toString())
  }
}
