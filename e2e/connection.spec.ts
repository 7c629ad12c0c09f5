import { demonstrationPassword, emailOf } from '../src/main/demonstration/plan.ts'
import { uiMessages } from '../src/platform/ui/messages.ts'
import { sessionMessages } from '../src/platform/ui/session/session-messages.ts'
import { roomMessages } from '../src/service/ui/room-messages.ts'
import { expect, test } from './support/bank.ts'
import { makeDesk } from './support/desk.ts'
import { ask, unique } from './support/requests.ts'
import { say } from './support/words.ts'

test('what happened while the network was away is there when it is back', async ({ enter }) => {
  const [administrator, technician, asker] = await Promise.all([
    enter('yusuf'),
    enter('nadia'),
    enter('joko', { tolerated: ['ERR_INTERNET_DISCONNECTED', 'ERR_NETWORK_CHANGED'] }),
  ])
  const desk = await makeDesk(administrator, technician)
  const { id } = await ask(asker, desk.service.id, unique('Selama luring'))
  const { page, context } = asker
  await page.goto(`/requests/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Selama luring')

  await context.setOffline(true)
  await expect(page.getByText(say(uiMessages['live.offline'], 'id'))).toBeVisible()
  await technician.call('POST', `/requests/${id}/take`)
  await technician.call('POST', `/requests/${id}/respond`, { text: 'Terjawab saat Anda luring.' })
  await expect(page.getByText('Terjawab saat Anda luring.')).toBeHidden()

  await context.setOffline(false)
  await expect(page.getByText('Terjawab saat Anda luring.')).toBeVisible()
  await expect(page.getByText(say(uiMessages['live.offline'], 'id'))).toBeHidden()

  await technician.call('POST', `/requests/${id}/comment`, { text: 'Dan sesudahnya langsung.' })
  await expect(page.getByText('Dan sesudahnya langsung.'), 'the stream is there again').toBeVisible()
})

test('whoever was signed out elsewhere signs in and is back where they were', async ({ enter }) => {
  const here = await enter('reza', { tolerated: [401] })
  const there = await enter('reza')
  const { page } = here
  await page.goto('/ask?q=laptop')
  await expect(page.getByRole('link', { name: 'Laptop kerja' })).toBeVisible()

  const { rows } = await there.call<{ rows: readonly { id: string; current: boolean }[] }>('GET', '/sessions')
  for (const { id, current } of rows) if (!current) await there.call('DELETE', `/sessions/${id}`)

  const room = page.getByRole('navigation').getByRole('link', { name: say(roomMessages.requests, 'id') })
  await room.click()
  await expect(page).toHaveURL(/\/sign-in\?back=%2Frequests$/)
  await page.getByRole('textbox', { name: say(sessionMessages['signIn.email'], 'id') }).fill(emailOf('reza'))
  await page.getByLabel('Kata sandi', { exact: true }).fill(demonstrationPassword)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/[^=]\/requests$/)
  await expect(page.getByRole('heading', { level: 1, name: say(roomMessages.requests, 'id') })).toBeFocused()
})
