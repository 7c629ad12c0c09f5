import { test } from './support/bank.ts'
import { addressesFor, giveAllRoles, openAddresses, walk } from './support/walk.ts'

test('every screen in English, dark on the desk and bright on the phone', async ({ enter }) => {
  test.setTimeout(300_000)
  await giveAllRoles(await enter('yusuf'), 'bambang')
  const visitor = await enter('bambang', { language: 'en', tolerated: [404] })
  await walk(visitor.page, await addressesFor(visitor), { language: 'en', theme: 'dark', who: 'all' })
})

test('screens before signing in, in English', async ({ outside }) => {
  const page = await outside({ language: 'en', tolerated: [400, 401, 404, 410] })
  await walk(page, openAddresses, { language: 'en', theme: 'dark', who: 'nobody' })
})
