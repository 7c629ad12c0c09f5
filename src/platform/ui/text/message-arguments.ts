import type { Messages } from '../../i18n/messages.ts'

type Level = readonly 1[]
/** Braces open around a text: none, or an argument and its branch. */
type InText = [] | [1, 1] | [1, 1, 1, 1]
type Out<L extends Level> = L extends readonly [1, ...infer Rest extends 1[]] ? Rest : []

/** The names of the ICU arguments of a sentence, read by the compiler: `{name}` and `{n, plural, one {…} other {…}}`. */
type Names<
  S extends string,
  L extends Level = [],
  Found extends string = never,
> = S extends `${infer Before}{${infer After}`
  ? Before extends `${infer _}}${infer Rest}`
    ? Names<`${Rest}{${After}`, Out<L>, Found>
    : L extends InText
      ? Argument<After, L, Found>
      : Names<After, [...L, 1], Found>
  : Found
type Argument<
  S extends string,
  L extends Level,
  Found extends string,
> = S extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name},${infer Rest}`
    ? Names<`${Rest}}${After}`, [...L, 1], Found | Name>
    : Names<After, L, Found | Head>
  : Found

type ArgumentsOf<M extends Messages, K extends keyof M> = Names<M[K]['id'] | M[K]['en']>

/** What a sentence needs: nothing, or a value for each of its arguments. */
export type TextArguments<M extends Messages, K extends keyof M> = [ArgumentsOf<M, K>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentsOf<M, K>, string | number>>]
