import { expect, it } from 'vitest'
import { freshId, testHarness } from '../../test/harness.ts'
import { goOn, makeVoiceBank, propose } from '../../test/voice-bank.ts'
import { writeProposals } from './bulk.ts'

const harness = testHarness()

it('what is written as if it had been lived has the days on which each unit of the line was asked to answer', async () => {
  const bank = await makeVoiceBank(harness)
  const administrator = await bank.as('administrator')
  const week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ start: 480, end: 960 }]]))
  const made = await administrator.call('POST', '/calendars', {
    body: { name: 'Jayapura', zone: 'Asia/Jayapura', week, holidays: null, days: [] },
  })
  await administrator.call('PATCH', `/units/${bank.it}`, { body: { calendarId: made.body.id } })
  const madeAt = harness.now()
  const lived = await propose(bank)
  // Midnight in Jayapura is 22.00 in Jakarta, where the term of the unit there ends.
  for (let day = 1; day < 35; day += 1) await goOn(harness, day, 22)
  const id = freshId()
  await harness.within(bank.organisationId, (_tx, context) =>
    writeProposals(context, [
      {
        id,
        serviceId: bank.serviceId,
        unitId: bank.it,
        authorId: bank.people['branchOne'] ?? '',
        title: 'Ditulis',
        text: 'Tanpa dijalani',
        madeAt,
        voters: [],
        answers: [],
      },
    ]),
  )
  const caller = await bank.as('hrOne')
  const dueOn = async (of: string) => {
    const { body } = await caller.call('GET', `/proposals/${of}`)
    return body.rungs.map((rung: { dueOn: string; unit: { code: string } }) => [rung.unit.code, rung.dueOn])
  }
  expect(await dueOn(id)).toEqual(await dueOn(lived))
  expect(await dueOn(id)).toHaveLength(2)
})
