import { IconPaperclip } from '@tabler/icons-react'
import { useFormat } from '../formats/use-format.ts'
import classes from './file-links.module.css'

/** A file as it is shown to whoever may open it. */
export interface LinkedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  /** Whether browsers show it as a picture. */
  readonly image: boolean
}

interface FileLinksProps<File extends LinkedFile> {
  readonly of: readonly File[]
  /** Where a file is opened. */
  readonly address: (file: File) => string
  readonly label?: string
}

/** Files to open: pictures to look at, everything else by name. Nothing where there are none. */
export function FileLinks<File extends LinkedFile>({ of, address, label }: FileLinksProps<File>) {
  const { bytes } = useFormat()
  if (of.length === 0) return null
  return (
    <ul className={classes['files']} aria-label={label}>
      {of.map((file) => (
        <li key={file.id}>
          <a className={classes['file']} href={address(file)} target="_blank" rel="noreferrer">
            {file.image ? (
              <img className={classes['picture']} src={address(file)} alt="" loading="lazy" />
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
