import { PUBLIC_BASE } from '../../../domain/publicItem'

/**
 * A stored text with the hub's own address in it, where a reserved name stands for it.
 * @param url address the outside uses, without a slash at its end
 */
export const addressed = <Text extends string>(text: Text, url: string): Text =>
  text.replaceAll(PUBLIC_BASE, url.replaceAll('$', '$$$$')) as Text
