import type { ProposalView } from '../src/voice/contract.ts'
import { escalationMessages } from '../src/voice/ui/escalation/escalation-messages.ts'
import { partMessages } from '../src/voice/ui/part-messages.ts'
import { proposalMessages } from '../src/voice/ui/proposal/proposal-messages.ts'
import { writingMessages } from '../src/voice/ui/proposal/writing-messages.ts'
import { wordsMessages } from '../src/voice/ui/words-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { lookLater } from './support/later.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const writing = wordsOf(writingMessages, 'id')
const proposal = wordsOf(proposalMessages, 'id')
const words = wordsOf(wordsMessages, 'id')
const part = wordsOf(partMessages, 'id')
const escalation = wordsOf(escalationMessages, 'id')

const text = 'Sekarang kami harus menunggu di loket; cukup kirim pesan bila sudah siap diambil.'

async function looksRight({ page }: Visitor, name: string): Promise<void> {
  await settled(page)
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, name)
}

function propose({ call }: Visitor, serviceId: string, title: string): Promise<ProposalView> {
  return call('POST', '/proposals', { serviceId, title, text })
}

/** Opens what waits for an answer from home. */
async function openDue({ page }: Visitor, title: string): Promise<void> {
  await page.goto('/')
  await page
    .getByRole('list', { name: part('due.title') })
    .getByRole('link', { name: title })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function answer({ page }: Visitor, kind: 'accepted' | 'declined', day?: string): Promise<void> {
  await page.getByRole('button', { name: proposal('answer'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: proposal(`answer.${kind}`) }).check()
  if (day !== undefined) await dialog.getByLabel(proposal('answer.promisedOn')).fill(day)
  await dialog.getByLabel(proposal('answer.text')).fill('Kami siapkan bersama pemberitahuan lain.')
  await expectNoFaults(page)
  await dialog.getByRole('button', { name: proposal('answer.send') }).click()
  await expect(dialog).toBeHidden()
}

test('a proposal is made and voted for on a phone, and the unit answers with a day', async ({ enter }) => {
  const [administrator, head, author, voter] = await Promise.all([
    enter('yusuf'),
    enter('gilang'),
    enter('reza', { phone: true }),
    enter('mega', { phone: true }),
  ])
  const desk = await makeDesk(administrator, head)
  await ask(author, desk.service.id, 'Kartu antrean')

  const title = unique('Pemberitahuan lewat pesan')
  await author.page.goto(`/services/${desk.service.id}`)
  await author.page.getByRole('link', { name: part('service.propose') }).click()
  await author.page.getByLabel(writing('title')).fill(title)
  await author.page.getByRole('button', { name: writing('send') }).click()
  await expect(author.page.getByText(writing('text.short', { min: 20, max: 4000 })).first()).toBeVisible()
  await author.page.getByLabel(writing('text')).fill(text)
  await looksRight(author, 'proposal-written')
  await author.page.getByRole('button', { name: writing('send') }).click()
  await expect(author.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await looksRight(author, 'proposal-made')

  // Who is about to say the same finds it while writing, and votes for it instead.
  await voter.page.goto(`/proposals/new?serviceId=${desk.service.id}`)
  await voter.page.getByLabel(writing('title')).fill('Kirim pemberitahuan lewat pesan')
  await expect(voter.page.getByRole('heading', { name: writing('alike.title') })).toBeVisible()
  await looksRight(voter, 'proposal-alike')
  await voter.page.getByRole('link', { name: title }).click()
  await voter.page.getByRole('button', { name: proposal('vote'), exact: true }).click()
  await expect(voter.page.getByRole('button', { name: proposal('unvote'), exact: true })).toBeVisible()
  await looksRight(voter, 'proposal-voted')

  await openDue(head, title)
  await looksRight(head, 'proposal-to-answer')
  await answer(head, 'accepted', '2027-03-01')
  await expect(head.page.getByRole('status').getByText(words('state.accepted'))).toBeVisible()
  await looksRight(head, 'proposal-answered')
  // It came to the author by itself.
  await expect(author.page.getByRole('status').getByText(words('state.accepted'))).toBeVisible()
  await voter.page.goto('/proposals/my-votes')
  await expect(voter.page.getByRole('link', { name: title })).toBeVisible()
  await looksRight(voter, 'proposal-my-votes')
})

test('a proposal that nobody answers climbs to the director, who answers it', async ({ enter }) => {
  const [administrator, head, author, director] = await Promise.all([
    enter('yusuf'),
    enter('gilang'),
    enter('reza'),
    enter('surya'),
  ])
  const desk = await makeDesk(administrator, head)
  await ask(author, desk.service.id, 'Kartu antrean')
  const title = unique('Loket dibuka lebih pagi')
  const { id } = await propose(author, desk.service.id, title)
  await author.page.goto(`/proposals/${id}`)
  const ladder = author.page.getByRole('list', { name: words('ladder.title') })
  await expect(ladder.getByRole('listitem')).toHaveCount(1)

  await lookLater(id, 25)
  await author.page.reload()
  await expect(ladder.getByRole('listitem')).toHaveCount(2)
  await expect(ladder.getByRole('listitem').filter({ hasText: 'Kantor Pusat' })).toHaveAttribute(
    'data-state',
    'asked',
  )
  await expect(ladder.getByRole('listitem').filter({ hasText: desk.name })).toHaveAttribute(
    'data-state',
    'late',
  )
  await looksRight(author, 'proposal-climbed')

  await openDue(director, title)
  await answer(director, 'declined')
  await looksRight(director, 'proposal-declined-by-director')
  await expect(author.page.getByRole('status').getByText(words('state.declined'))).toBeVisible()
})

test('a request that was said twice not to be done is taken up the line, answered and accepted', async ({
  enter,
}) => {
  const [administrator, head, asker] = await Promise.all([
    enter('yusuf'),
    enter('gilang'),
    enter('reza', { phone: true }),
  ])
  const desk = await makeDesk(administrator, head)
  const request = await ask(asker, desk.service.id, unique('Kartu antrean'))
  await head.call('POST', `/requests/${request.id}/take`)
  for (const twice of ['Belum', 'Masih belum']) {
    await head.call('POST', `/requests/${request.id}/complete`, { text: '' })
    await asker.call('POST', `/requests/${request.id}/reopen`, { text: twice })
  }
  await asker.page.goto(`/requests/${request.id}`)
  await looksRight(asker, 'escalation-offered')
  await asker.page.getByRole('button', { name: escalation('escalate'), exact: true }).click()
  const dialog = asker.page.getByRole('dialog')
  await dialog
    .getByLabel(escalation('reason'))
    .fill('Sudah dua kali dinyatakan selesai, kartunya tetap tidak ada.')
  await dialog.getByRole('button', { name: escalation('escalate'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await looksRight(asker, 'escalation-begun')

  await openDue(head, request.number)
  await looksRight(head, 'escalation-to-answer')
  await head.page.getByRole('button', { name: escalation('answer'), exact: true }).click()
  const reply = head.page.getByRole('dialog')
  await reply.getByLabel(escalation('answer.text')).fill('Kartunya saya antar sendiri siang ini.')
  await expectNoFaults(head.page)
  await reply.getByRole('button', { name: escalation('answer'), exact: true }).click()
  await expect(reply).toBeHidden()

  await asker.page.getByRole('link', { name: escalation('open') }).click()
  await asker.page.getByRole('button', { name: escalation('accept') }).click()
  await expect(asker.page.getByText(escalation('how.accepted'))).toBeVisible()
  await looksRight(asker, 'escalation-accepted')
})
