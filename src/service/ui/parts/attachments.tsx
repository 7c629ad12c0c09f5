import { IconPaperclip } from '@tabler/icons-react'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { EventView } from '../../contract.ts'
import classes from './attachments.module.css'

type Attachment = EventView['attachments'][number]

/** Files of a request: pictures to look at, everything else by name. */
export function Attachments({ of }: { readonly of: readonly Attachment[] }) {
  const { bytes } = useFormat()
  if (of.length === 0) return null
  return (
    <ul className={classes['files']}>
      {of.map((file) => (
        <li key={file.id}>
          <a className={classes['file']} href={addressOf(file)} target="_blank" rel="noreferrer">
            {file.image ? (
              <img className={classes['picture']} src={addressOf(file)} alt="" loading="lazy" />
            ) : (
              <IconPaperclip size={18} aria-hidden />
            )}
            <span className={classes['name']}>{file.name}</span>
            <span className={classes['size']}>{bytes(file.bytes)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function addressOf(file: Attachment): string {
  return downloadAddress('GET /attachments/:attachmentId', { params: { attachmentId: file.id } })
}
