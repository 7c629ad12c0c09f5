import { test } from './support/bank.ts'
import { largeBanks, makeLargeBank } from './support/large-bank.ts'

test('the large banks are made', async () => {
  for (const size of Object.values(largeBanks)) await makeLargeBank(size)
})
