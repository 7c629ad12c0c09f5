import type { CaseInput } from './input.ts'

/** Computes a case with the project's own function. */
export type Method = (input: CaseInput) => object

/** One value of each row. */
export function column<T, K extends keyof T>(rows: readonly T[], name: K): T[K][] {
  return rows.map((row) => row[name])
}
