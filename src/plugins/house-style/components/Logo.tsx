import { Icon } from './Icon'

/** Mark and name, on the sign-in page. */
export const Logo = ({ product }: { product: string }) => (
  <span className="house-logo">
    <Icon />
    <span>{product}</span>
  </span>
)
