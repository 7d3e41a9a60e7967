import { option } from '../../fields/labels'

/** When the body tells of it by itself (UU 14/2008 art. 9 to 11). */
export const kinds = [
  option('berkala', 'Berkala', 'Periodic'),
  option('serta_merta', 'Serta merta', 'Immediate'),
  option('setiap_saat', 'Setiap saat', 'Available at any time'),
]

/** How it is to be had. */
export const forms = [
  option('cetak', 'Cetak', 'Print'),
  option('rekaman', 'Rekaman', 'Recording'),
  option('daring', 'Daring', 'Online'),
]
