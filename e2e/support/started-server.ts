import { test } from './bank.ts'

/** The data folder of the server that the tests started; a test is skipped where the server was started by hand. */
export function dataFolderOfServer(): string {
  const folder = process.env['ETALASE_TEST_DATA']
  test.skip(folder === undefined, 'the server was started by hand, and its folder is not known')
  return folder ?? ''
}

/** The environment of a command that works beside that server. */
export function besideServer(dataFolder: string): NodeJS.ProcessEnv {
  return { ...process.env, ETALASE_DATA: dataFolder }
}
