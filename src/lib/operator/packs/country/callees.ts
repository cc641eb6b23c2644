import type { CalleeRules } from '../../../domain/callee';

/** Emergency numbers from a mobile phone, and what of +7 belongs to Kazakhstan. */
export const CALLEES_RU: CalleeRules = {
	emergency: ['112', '101', '102', '103', '104', '01', '02', '03', '04', '010', '020', '030', '040'],
	abroad: ['6', '7']
};

export const CALLEES_BY: CalleeRules = { emergency: ['112', '101', '102', '103', '104'], abroad: [] };
