/** What `main/` may call of correspondence: taking in mail at the door. */
export { addresseeOf, hasRoom, receiveMail, unitOf, type Addressee } from './receiving.ts'
