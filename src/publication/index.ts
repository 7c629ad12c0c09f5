/** What `main/` may call of publication. */
export { publishHistory } from './publishing.ts'
