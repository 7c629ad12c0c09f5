/** A reason as it is kept, offered now or retired. */
export interface KnownReason {
  readonly id: string
  readonly textId: string
  readonly textEn: string
}

/** A reason as the unit's head writes it; `id` where it is one that there was before. */
export interface WantedReason {
  readonly id?: string | undefined
  readonly text: { readonly id: string; readonly en: string }
}

/**
 * Which reason each of the wanted ones is. What was rated by a reason was rated by its words: so a reason whose words were
 * changed is another one, and the former is retired with the words that raters chose. One with the words of a former
 * reason of the service is that reason again. In the order wanted; `newId` names what is new.
 */
export function identified(
  known: readonly KnownReason[],
  wanted: readonly WantedReason[],
  newId: () => string,
): string[] {
  const says = (reason: KnownReason, { text }: WantedReason) =>
    reason.textId === text.id && reason.textEn === text.en
  const taken = new Set(
    wanted.flatMap((one) =>
      known.filter((reason) => reason.id === one.id && says(reason, one)).map(({ id }) => id),
    ),
  )
  return wanted.map((one) => {
    const same = known.find((reason) => reason.id === one.id)
    if (same !== undefined && says(same, one)) return same.id
    const former = known.find((reason) => !taken.has(reason.id) && says(reason, one))
    if (former === undefined) return newId()
    taken.add(former.id)
    return former.id
  })
}

/** Which of the wanted reasons say, in either language, what one before them says: raters could not tell them apart. */
export function repeated(
  wanted: readonly WantedReason[],
): { readonly index: number; readonly language: 'id' | 'en' }[] {
  return (['id', 'en'] as const).flatMap((language) => {
    const words = wanted.map(({ text }) => text[language].trim().toLowerCase())
    return words.flatMap((word, index) => (words.indexOf(word) < index ? [{ index, language }] : []))
  })
}
