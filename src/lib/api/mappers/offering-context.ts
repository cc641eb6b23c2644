import type { UsageRules } from '../../operator/usage-rules';
import type { MapContext } from './fields';

/** Whose catalogue is read: with the operator's words for usage, which prices are told in. */
export interface OfferingContext extends MapContext {
	usage: UsageRules;
}
