import type { Scope } from '../src/platform/auth/permission.ts'
import type { Caller, Harness } from './harness.ts'

/** Makes a key of somebody. */
export async function makeKeyOf(owner: Caller, scopes: readonly Scope[], days = 30): Promise<string> {
  const made = await owner.call('POST', '/keys', { body: { name: 'Kunci uji', scopes, days } })
  if (made.status !== 201) throw new Error(made.text)
  return String(made.body.key)
}

/** Somebody who calls with a key and nothing else. */
export function withKey(harness: Pick<Harness, 'stranger'>, key: string): Caller {
  return {
    cookie: '',
    call: (method, path, options = {}) =>
      harness.stranger.call(method, path, {
        ...options,
        headers: { ...options.headers, authorization: `Bearer ${key}` },
      }),
  }
}
