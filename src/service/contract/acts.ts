import { z } from 'zod'
import { personId, unitId } from '../../organisation/contract.ts'
import { piecesOf } from '../../platform/http/endpoint.ts'
import { pauseOwners } from './catalogue.ts'
import { note, optionalNote, requestId } from './ids.ts'

/** Requests that one act may name. */
export const requestsAtOnce = 100

const requestIds = z.array(requestId).min(1).max(requestsAtOnce)

/** One act on several requests; the words go to each of them. */
export const actOnRequests = z.discriminatedUnion('act', [
  z.object({ act: z.literal('take'), requestIds }),
  z.object({ act: z.literal('assign'), requestIds, personId: personId.nullable() }),
  z.object({ act: z.literal('hand_on'), requestIds, unitId, text: note }),
  z.object({ act: z.literal('respond'), requestIds, text: note }),
  z.object({ act: z.literal('pause'), requestIds, whose: z.enum(pauseOwners), text: note }),
  z.object({ act: z.literal('complete'), requestIds, text: optionalNote }),
])
export type ActOnRequests = z.output<typeof actOnRequests>
/** The same as it is sent. */
export type ActOnRequestsSent = z.input<typeof actOnRequests>

/** `name` of what was refused is the id of its request. */
export const actedOn = piecesOf(z.object({ id: requestId, number: z.string() }))
export type ActedOn = z.output<typeof actedOn>
