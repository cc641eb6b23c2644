import type { Dialect } from '../../operator/dialect';
import { spoken } from '../dialect';

const standard: Dialect['owner'] = {
	lineStatus: { 'line status': 'status', 'subscriber status': 'status' },
	lineStates: {
		active: 'active',
		'in service': 'active',
		blocked: 'blocked',
		suspended: 'blocked',
		barred: 'blocked',
		deactivated: 'blocked'
	},
	contract: {
		'contract number': 'number',
		'agreement number': 'number',
		'contract date': 'date',
		'contract signed date': 'date',
		'agreement date': 'date'
	},
	documents: {
		passport: 'passport',
		'national passport': 'passport',
		'international passport': 'foreign-passport',
		'foreign passport': 'foreign-passport',
		'national identity card': 'id-card',
		'identity card': 'id-card',
		'id card': 'id-card',
		'residence permit': 'residence-permit',
		'driver license': 'driving-licence',
		'drivers license': 'driving-licence',
		'driving licence': 'driving-licence',
		'birth certificate': 'birth-certificate',
		'registration number': 'registration',
		'company registration': 'registration',
		'tax number': 'tax-number',
		'tax id': 'tax-number'
	},
	documentMarks: ['series', 'no', 'number'],
	seriesDigits: {}
};

/** How an operator writes of the owners of its lines. */
export const ownerDialect = spoken('owner', standard);
