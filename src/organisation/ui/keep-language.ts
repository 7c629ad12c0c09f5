import type { Language } from '../../platform/http/endpoint.ts'
import { call } from '../../platform/ui/client/call.ts'
import { randomKey } from '../../platform/ui/client/random-key.ts'

/** Keeps a person's language with the person. The screen has changed already; a failure costs only the memory of it. */
export async function keepLanguage(language: Language): Promise<void> {
  await call(
    'PATCH /profile',
    { body: { language } },
    { idempotencyKey: randomKey(), keepalive: true },
  ).catch(() => undefined)
}
