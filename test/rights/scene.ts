import { sql } from 'kysely'
import { offerRunKinds } from '../../src/intake/index.ts'
import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { choiceThings, choiceThingsToRemove } from '../choice-bank.ts'
import { giveBurst } from '../marks.ts'
import { trialKind } from '../trial-kind.ts'
import { freshId, type Answer, type Caller, type Harness } from '../harness.ts'
import { addPerson, askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../service-bank.ts'
import { actors, type ActorName, type Ids } from './case.ts'
import { touchpoint } from './bodies.ts'
import { cases } from './cases.ts'
import { upload } from './uploading.ts'
import { escalate, propose } from './voice-scene.ts'
import { handInTwice, makeReadiness } from './readiness-scene.ts'
import { askForExemptions } from './market-scene.ts'
import { planShift } from './shift-cases.ts'
import { publishRunning } from './publication-cases.ts'

/** An organisation in which IT promised a request that `branchOne` asked for and `itOne` has. */
export interface Scene {
  readonly bank: ServiceBank
  readonly ids: Ids
  readonly callers: ReadonlyMap<ActorName, Caller>
}

export async function setScene(harness: Harness): Promise<Scene> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  const administrator = await bank.as('administrator')
  const steward = await harness.as({
    organisationId: bank.organisationId,
    personId: await addPerson(bank, 'Petugas', ['steward']),
  })
  const callers = new Map<ActorName, Caller>([['steward', steward]])
  for (const name of actors) if (name !== 'steward') callers.set(name, await bank.as(name))
  const { serviceId, requestId, event } = await takenRequest(bank)
  const completed = await takenRequest(bank)
  await (
    await bank.as('itOne')
  ).call('POST', `/requests/${completed.requestId}/complete`, { body: { text: '' } })
  const touchpointId = await makeTouchpoint(bank)
  const attachment = await attach(bank, requestId)
  await letWatch(bank, requestId)
  const ids: Ids = {
    ...(await placesAndPeople(bank, administrator)),
    service: serviceId,
    request: requestId,
    completed: completed.requestId,
    waiting: await waitingRequest(bank),
    attachment,
    event,
    import: await beginTrial(administrator),
    canned: await keepCanned(bank),
    cannedToRemove: await keepCanned(bank),
    link: await linkTo(bank, requestId, completed.requestId),
    ...(await keepForms(bank, serviceId)),
    chartBaseline: await beginBaseline(bank, steward),
    watcher: bank.people['deskOne'] ?? '',
    mail: await quarantinedMail(harness, bank),
    apiKey: await makeKey(bank),
    ...(await makeWebhooks(administrator)),
    peerGroup: await definePeerGroup(bank),
    peerGroupToRemove: await definePeerGroup(bank),
    ...(await choiceThings(administrator, bank.it)),
    ...(await choiceThingsToRemove(administrator)),
    question: await askable(harness, bank),
    touchpoint: touchpointId,
    touchpointToRetire: await makeTouchpoint(bank),
    proposal: await propose(bank, serviceId, false),
    closedProposal: await propose(bank, serviceId, true),
    escalation: await escalate(bank, (await takenRequest(bank)).requestId),
    ...(await askForExemptions(bank, steward)),
    ...(await makeReadiness(bank, steward)),
    shift: await planShift(bank, touchpointId),
    published: await publishRunning(harness, bank.organisationId),
    fresh: freshId(),
  }
  return { bank, ids, callers }
}

/** Units, and somebody who works in IT, with their job and calendar. */
async function placesAndPeople(bank: ServiceBank, administrator: Caller) {
  const people = await administrator.call('POST', '/people', {
    body: { name: 'Orang Uji', email: `${freshId()}@uji.example`, language: 'id', zone: null },
  })
  const jobs = await administrator.call('GET', '/jobs')
  const made = await administrator.call('POST', '/assignments', {
    body: {
      personId: people.body.id,
      unitId: bank.it,
      jobId: jobs.body.rows[0].id,
      head: false,
      startsOn: '2026-01-01',
      endsOn: null,
    },
  })
  const calendars = await administrator.call('GET', '/calendars')
  return {
    it: bank.it,
    helpdesk: bank.helpdesk,
    hr: bank.hr,
    root: bank.root,
    person: people.body.id,
    job: jobs.body.rows[0].id,
    assignment: made.body.id,
    calendar: calendars.body.rows[0].id,
  }
}

/** A case that the auditor may open. */
async function askable(harness: Harness, bank: ServiceBank): Promise<string> {
  await giveBurst(harness, bank, { mark: () => 1, seconds: 20 })
  const found = await (await bank.as('auditor')).call('GET', '/questions/bulk-marks')
  return String(found.body.rows[0].id)
}

/** A touchpoint of IT. */
async function makeTouchpoint(bank: ServiceBank): Promise<string> {
  const head = await bank.as('itHead')
  const made = await head.call('POST', `/units/${bank.it}/touchpoints`, { body: touchpoint })
  return String(made.body.id)
}

/** A new baseline in the chart of IT, on a day of its own. */
async function beginBaseline(bank: ServiceBank, steward: Caller): Promise<string> {
  const days = Number.parseInt(freshId().slice(-5), 16) % 9000
  const from = new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10)
  const path = `/scorecards/units/${bank.it}/chart/baselines`
  const begun = await steward.call('POST', path, {
    body: { measure: 'promise_felt', from, reason: 'Untuk uji hak' },
  })
  return String(begun.body.id)
}

/** An import of a kind that does nothing, which has its file. */
async function beginTrial(administrator: Caller): Promise<string> {
  offerRunKinds([trialKind()])
  const begun = await administrator.call('POST', '/imports', { body: { kind: 'trial' } })
  return String(begun.body.id)
}

/** Requests that nobody has acted upon yet: what one may do would otherwise depend on what another did before. */
export async function untouched(
  harness: Harness,
  { bank, ids, callers }: Scene,
  key: EndpointKey,
): Promise<Ids> {
  if (key.startsWith('POST /proposals/'))
    return { ...ids, closedProposal: await propose(bank, ids.service, true) }
  const steward = callers.get('steward')
  if (key.includes('/evidence/') && steward !== undefined)
    return { ...ids, ...(await handInTwice(bank, steward, ids.kind)) }
  // No requests for what is about none: so many writes a minute are one person's.
  if (/badge|credential-kinds|abilities|requirements|readiness/.test(key)) return ids
  if (/service-kinds|outside-providers/.test(key))
    return { ...ids, ...(await choiceThingsToRemove(await bank.as('administrator'))) }
  const open = await takenRequest(bank)
  if (key.includes('/watchers/')) await letWatch(bank, open.requestId)
  const completed = await takenRequest(bank)
  await (
    await bank.as('itOne')
  ).call('POST', `/requests/${completed.requestId}/complete`, { body: { text: '' } })
  const cannedToRemove = await keepCanned(bank)
  const link = key.includes('/links/') ? await linkTo(bank, open.requestId, completed.requestId) : ids.link
  return {
    ...ids,
    mail: await quarantinedMail(harness, bank),
    link,
    ...(key.includes('ask-templates') || key.includes('/repeats/') ? await keepForms(bank, ids.service) : {}),
    request: open.requestId,
    event: open.event,
    completed: completed.requestId,
    cannedToRemove,
    waiting: await waitingRequest(bank),
    peerGroupToRemove: await definePeerGroup(bank),
  }
}

async function linkTo(bank: ServiceBank, requestId: string, otherId: string): Promise<string> {
  const body = { relation: 'blocks', otherId }
  const linked = await (await bank.as('itOne')).call('POST', `/requests/${requestId}/links`, { body })
  return String(linked.body.links[0].id)
}

/** A filled-in form that `branchOne` keeps, and a repeat of theirs. */
async function keepForms(
  bank: ServiceBank,
  serviceId: string,
): Promise<{ template: string; repeat: string }> {
  const asker = await bank.as('branchOne')
  const filled = { name: 'Laptop cabang', priority: 3, answers: { what: 'Uji hak' } }
  const kept = await asker.call('POST', `/services/${serviceId}/templates`, { body: filled })
  const begun = await asker.call('POST', '/repeats', {
    body: { ...filled, serviceId, every: 'month', onDay: 1, from: '2029-01-01' },
  })
  return { template: String(kept.body.id), repeat: String(begun.body.id) }
}

async function letWatch(bank: ServiceBank, requestId: string): Promise<void> {
  const personIds = [bank.people['deskOne']]
  await (await bank.as('itOne')).call('POST', `/requests/${requestId}/watchers`, { body: { personIds } })
}

async function waitingRequest(bank: ServiceBank): Promise<string> {
  const approvals = { order: 'in_order' as const, steps: [{ by: 'head' as const, minutes: null }] }
  return (await askForLaptop(bank, 'branchOne', { approvals })).requestId
}

async function takenRequest(bank: ServiceBank) {
  const { serviceId, requestId } = await askForLaptop(bank)
  const taken = await (await bank.as('itOne')).call('POST', `/requests/${requestId}/take`)
  return { serviceId, requestId, event: String(taken.body.timeline.at(-1).id) }
}

/** A canned answer of IT. */
async function keepCanned(bank: ServiceBank): Promise<string> {
  const words = { id: 'Siap', en: 'Ready' }
  const kept = await (
    await bank.as('itOne')
  ).call('POST', `/units/${bank.it}/canned-answers`, { body: { title: words, text: words } })
  return String(kept.body.id)
}

/** A mail to IT that waits for a decision, and an address of the help desk that can be taken away. */
async function quarantinedMail(
  harness: Harness,
  { organisationId, it, helpdesk }: ServiceBank,
): Promise<string> {
  const id = freshId()
  await harness.within(organisationId, async (tx) => {
    await sql`insert into correspondence.mails (organisation_id, id, unit_id, recipient, envelope_from, client, received_at,
        bytes, state, reason, handled_at) values (${organisationId}, ${id}, ${it}, 'ti@uji.example', 'a@uji.example', '::1',
        now(), 1, 'quarantined', 'unknown_sender', now())`.execute(tx)
    await sql`insert into correspondence.mailboxes (organisation_id, unit_id, local_part, service_id, changed_at)
      values (${organisationId}, ${helpdesk}, ${`meja-${id.slice(-12)}`}, ${id}, now()) on conflict do nothing`.execute(
      tx,
    )
  })
  return id
}

/** IT and SDM, put beside each other by the auditor. */
async function definePeerGroup(bank: ServiceBank): Promise<string> {
  const name = `Uji ${freshId()}`
  const body = { name: { id: name, en: name }, unitIds: [bank.it, bank.hr], reason: 'Untuk uji' }
  const made = await (await bank.as('auditor')).call('POST', '/peer-groups', { body })
  return String(made.body.id)
}

/** A key of `branchOne`. */
async function makeKey(bank: ServiceBank): Promise<string> {
  const body = { name: 'Kunci', scopes: ['requests:read'], days: 1 }
  const made = await (await bank.as('branchOne')).call('POST', '/keys', { body })
  return String(made.body.made.id)
}

/** Two webhooks and a test message to the first. */
async function makeWebhooks(administrator: Caller) {
  const body = { name: 'Sistem', url: 'https://terima.example/', events: ['request.completed'] }
  const make = async () => String((await administrator.call('POST', '/webhooks', { body })).body.made.id)
  const webhook = await make()
  const sent = await administrator.call('POST', `/webhooks/${webhook}/test`)
  return { webhook, webhookToRemove: await make(), message: String(sent.body.messageId) }
}

async function attach(bank: ServiceBank, requestId: string): Promise<string> {
  const asker = await bank.as('branchOne')
  const sent = await upload(asker, '/attachments')
  await asker.call('POST', `/requests/${requestId}/comment`, {
    body: { text: 'Lampiran', attachmentIds: [sent.body.id] },
  })
  return String(sent.body.id)
}

/** Does what the case of a route does. */
export async function attempt(caller: Caller, key: EndpointKey, ids: Ids): Promise<Answer> {
  const found = cases[key]
  if (found === undefined) throw new Error(`${key} has no case`)
  const { path, body } = found.call({ ...ids, fresh: freshId() })
  if (body === 'a file') return upload(caller, path)
  const method = key.split(' ')[0] as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  return caller.call(method, path, { ...(body !== undefined && { body }) })
}
