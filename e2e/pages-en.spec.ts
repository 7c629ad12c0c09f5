import { test } from './support/bank.ts'
import { addressesFor, giveAllRoles, openAddresses, rooms, walk } from './support/walk.ts'

// Pictures are taken as it is.
test.use({ trace: 'off' })

for (const room of rooms) {
  test(`screens of ${room} in English, dark on the desk and bright on the phone`, async ({ enter }) => {
    await giveAllRoles(await enter('yusuf'), 'bambang')
    const visitor = await enter('bambang', { language: 'en', tolerated: [404] })
    const addresses = await addressesFor(visitor)
    await walk(visitor.page, addresses[room], { language: 'en', theme: 'dark', who: 'all' })
  })
}

test('screens before signing in, in English', async ({ outside }) => {
  const page = await outside({ language: 'en', tolerated: [400, 401, 404, 410] })
  await walk(page, openAddresses, { language: 'en', theme: 'dark', who: 'nobody' })
})
