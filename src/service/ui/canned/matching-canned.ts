import type { CannedAnswer } from '../../contract.ts'

/** Canned answers in which all words are found, in either language; those that have them in their title come first. */
export function matchingCanned(answers: readonly CannedAnswer[], q: string): readonly CannedAnswer[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const inTitle = ({ title }: CannedAnswer) => has(`${title.id} ${title.en}`)
  const anywhere = ({ title, text }: CannedAnswer) => has(`${title.id} ${title.en} ${text.id} ${text.en}`)
  return [...answers.filter(inTitle), ...answers.filter((answer) => !inTitle(answer) && anywhere(answer))]
}
