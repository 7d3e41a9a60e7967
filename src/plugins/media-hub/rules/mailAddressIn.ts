/** The first mail address in what a person wrote as a contact. Undefined when there is none. */
export const mailAddressIn = (contact: string | null): string | undefined =>
  /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}/i.exec(
    contact ?? '',
  )?.[0]
