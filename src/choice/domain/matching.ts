/** Whether every word that is looked for stands in one of these texts, whatever its case; no words match everything. */
export function matchesWords(asked: string, texts: readonly string[]): boolean {
  const all = texts.map((text) => text.toLowerCase()).join('\n')
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
