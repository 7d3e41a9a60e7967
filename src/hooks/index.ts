export { recordAudit } from './recordAudit'
export { recordStep } from './recordStep'
export { refuseForeignUnit } from './refuseForeignUnit'
export { refuseUnknownFields } from './refuseUnknownFields'
