/** Shorter words are in many sentences and name no field. */
const telling = 4

/**
 * What a summary says of a field: its error, after the field's name where the error does not say of what it speaks. "Needed." alone
 * tells nobody what is needed.
 */
export function toldError(error: string, names: readonly string[]): string {
  const said = error.toLocaleLowerCase()
  const speaks = names.some((name) =>
    name
      .toLocaleLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.length >= telling && said.includes(word)),
  )
  return speaks || names.length === 0 ? error : `${names.join(', ')}: ${error}`
}

/** By which names people know an input: the legend of the fields that it stands among, and its own label. */
export function namesOfField(input: HTMLElement | null | undefined): string[] {
  if (input === null || input === undefined) return []
  const legend = input.closest('fieldset')?.querySelector(':scope > legend')
  const label = input.id === '' ? null : document.querySelector(`label[for="${CSS.escape(input.id)}"]`)
  return [legend, label].flatMap((one) => plain(one?.textContent))
}

/** Without the mark of what is needed. */
function plain(text: string | null | undefined): string[] {
  const name = (text ?? '').replace(/\s*\*\s*$/, '').trim()
  return name === '' ? [] : [name]
}
