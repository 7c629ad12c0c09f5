/** One text in both languages, ICU message syntax. */
export interface Message {
  readonly id: string
  readonly en: string
}

/** Texts of one slice by key; keys are flat, such as `request.submit`. A missing language does not compile. */
export type Messages = Readonly<Record<string, Message>>

/**
 * Refusals of one slice by code. A code without a status or without a sentence in both languages does not compile.
 * The sentences may use ICU arguments that the refusal hands over.
 */
export type ProblemCatalogue = Readonly<
  Record<
    string,
    Message & { readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503 }
  >
>
