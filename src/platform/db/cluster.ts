import type { Config } from '../config.ts'
import type { DatabaseRefusal, OpenDatabase } from './refusal.ts'

/** Skeleton: the signature that others code against; filled in next. */
export function openDatabase(_config: Config): Promise<OpenDatabase | DatabaseRefusal> {
  throw new Error('not yet')
}
