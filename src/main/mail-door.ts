import { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import { addresseeOf, hasRoom, receiveMail, unitOf, type Addressee } from '../correspondence/index.ts'
import type { MailInConfig } from '../platform/config.ts'
import { inOrganisation } from '../platform/db/database.ts'
import { workContext } from '../platform/http/context.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { openMailListener, type MailDoor, type MailListener } from '../platform/mail/listener.ts'
import type { Composition } from './compose.ts'

/** Opens the door for mail where one is configured; undefined where none is. */
export async function openMailDoor(
  composition: Composition,
  now: () => Date = () => new Date(),
): Promise<MailListener | undefined> {
  const { mailIn } = composition.config
  if (mailIn === undefined) return undefined
  return openMailListener(mailIn, doorOf(composition, mailIn, now), composition.logger)
}

function doorOf(composition: Composition, mailIn: MailInConfig, now: () => Date): MailDoor<Addressee> {
  const { database } = composition
  const { files } = composition.context.surroundings
  const within = <T>({ organisationId }: Addressee, work: (context: WorkContext) => Promise<T>) =>
    inOrganisation(database, { organisationId }, (tx) => {
      const of = { organisationId, actorId: null, requestId: `mail:${uuidv7()}`, now: now() }
      return work(workContext(composition.context, tx, of).context)
    })
  return {
    async addresseeOf(address) {
      const addressee = await addresseeOf(database, mailIn, address)
      if (addressee === undefined) return undefined
      return within(addressee, async (context) => {
        const unitId = await unitOf(context, addressee)
        if (unitId === undefined) return undefined
        return (await hasRoom(context.tx, unitId)) ? addressee : 'full'
      })
    },
    async keep(addressee, envelope, content) {
      const { organisationId } = addressee
      // One byte more than the protocol lets through: what is too large is answered there.
      const stored = await files.write(
        organisationId,
        upTo(content, mailIn.mostBytes + 1),
        mailIn.mostBytes + 1,
      )
      if (!stored.ok) return stored.code === 'file_empty'
      try {
        if (stored.value.bytes > mailIn.mostBytes) throw new TooLarge()
        await within(addressee, (context) => receiveMail(context, addressee, envelope, stored.value))
        return true
      } catch (error) {
        await files.remove(organisationId, stored.value.id)
        if (error instanceof TooLarge) return false
        throw error
      }
    },
  }
}

class TooLarge extends Error {}

/** What comes, up to so many bytes; the rest is read and let go, because the protocol answers only once all has come. */
function upTo(content: NodeJS.ReadableStream, most: number): NodeJS.ReadableStream {
  return Readable.from(
    (async function* () {
      let left = most
      for await (const chunk of content as AsyncIterable<Buffer>) {
        if (left > 0) yield chunk.subarray(0, left)
        left -= chunk.length
      }
    })(),
  )
}
