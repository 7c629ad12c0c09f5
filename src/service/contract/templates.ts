import { z } from 'zod'
import { personId, personName, unitId, unitName } from '../../organisation/contract.ts'
import { day, done, instant, type Endpoints } from '../../platform/http/endpoint.ts'
import { answers } from './catalogue.ts'
import { priority, requestId, serviceId, text } from './ids.ts'

export const templateId = z.uuid().brand<'TemplateId'>()
export type TemplateId = z.output<typeof templateId>
export const repeatId = z.uuid().brand<'RepeatId'>()
export type RepeatId = z.output<typeof repeatId>

/** Templates that one person keeps for one service, and repeats that one person has. */
export const templatesAtMost = 50
export const repeatsAtMost = 30

const name = z.string().trim().min(1).max(120)

/** What a form is filled in with; files are asked for anew each time. */
export const filledForm = z.object({
  serviceId,
  priority,
  answers,
  forPerson: personName.nullable(),
})
export type FilledForm = z.output<typeof filledForm>

export const askTemplate = filledForm.extend({
  id: templateId,
  name: z.string(),
  owner: personName,
  /** For whose people it is published; null: its owner's alone. */
  unit: unitName.nullable(),
  may: z.object({ change: z.boolean() }),
})
export type AskTemplate = z.output<typeof askTemplate>

/** Left out: a template published for nobody but oneself. */
const publishedFor = z.object({ unitId: unitId.nullable().default(null) })
const filled = z.object({ priority, answers, forPersonId: personId.nullable().default(null) })
export const templateBody = publishedFor.extend({ name, ...filled.shape })
export type TemplateBody = z.output<typeof templateBody>

/** Each week on a day of the week (1 is Monday), or each month on a day; months that are shorter take their last. */
export const rhythms = ['week', 'month'] as const
export type Rhythm = (typeof rhythms)[number]

export const repeatView = z.object({
  id: repeatId,
  name: z.string(),
  service: z.object({ id: serviceId, name: text }),
  every: z.enum(rhythms),
  onDay: z.number().int(),
  paused: z.boolean(),
  nextOn: day,
  /** When the next one is made: where the unit opens on that day, or the next that it works. */
  dueAt: instant,
  last: z.object({ on: day, request: z.object({ id: requestId, number: z.string() }) }).nullable(),
  /** Why the last one that was due could not be made, in the reader's words. */
  problem: z.string().nullable(),
})
export type RepeatView = z.output<typeof repeatView>

export const repeatBody = filled.extend({
  serviceId,
  name,
  every: z.enum(rhythms),
  onDay: z.number().int().min(1).max(31),
  /** The first day that counts; not before today. */
  from: day,
})
export type RepeatBody = z.output<typeof repeatBody>

const serviceParams = z.object({ serviceId })
const templateParams = z.object({ templateId })
const repeatParams = z.object({ repeatId })

export const templateEndpoints = {
  'GET /services/:serviceId/templates': {
    summary: 'Filled-in forms of a service that one may use: one’s own, and those published for one’s units',
    params: serviceParams,
    output: z.object({
      rows: z.array(askTemplate),
      /** Units for whose people the reader may publish. */
      publishFor: z.array(unitName),
    }),
  },
  'POST /services/:serviceId/templates': {
    summary: 'Keep a filled-in form',
    params: serviceParams,
    body: templateBody,
    output: askTemplate,
    made: true,
  },
  'PUT /ask-templates/:templateId': {
    summary: 'Name a template differently, or publish it for a unit’s people or no longer',
    params: templateParams,
    body: publishedFor.extend({ name }),
    output: askTemplate,
  },
  'DELETE /ask-templates/:templateId': {
    summary: 'Remove a template; requests made with it stay',
    params: templateParams,
    output: done,
  },
  'GET /requests/:requestId/again': {
    summary: 'What a request was asked with, to ask again: for whoever asked it, or for whom it was asked',
    params: z.object({ requestId }),
    output: filledForm,
  },
  'GET /repeats': {
    summary: 'What one asks again and again, the next due first',
    output: z.object({ rows: z.array(repeatView) }),
  },
  'POST /repeats': {
    summary: 'Ask again each week or month, as long as one works here',
    body: repeatBody,
    output: repeatView,
    made: true,
  },
  'POST /repeats/:repeatId/pause': { summary: 'Pause', params: repeatParams, output: repeatView },
  'POST /repeats/:repeatId/resume': {
    summary: 'Go on from the next day that is due; what was due meanwhile is not made up for',
    params: repeatParams,
    output: repeatView,
  },
  'DELETE /repeats/:repeatId': { summary: 'Stop; requests made stay', params: repeatParams, output: done },
} satisfies Endpoints
export type TemplateEndpoints = typeof templateEndpoints
