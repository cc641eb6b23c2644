import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Certificate {
	certificate: string;
	key: string;
}

/**
 * A certificate for a day that vouches for itself, as two files in a folder. An address has to
 * stand alone in the name: nginx takes it for one.
 */
export function throwAwayCertificate(folder: string, host: string): Certificate {
	const [certificate, key] = [join(folder, `${host}.pem`), join(folder, `${host}.key`)];
	const names = /^[\d.]+$/.test(host) ? [] : ['-addext', `subjectAltName=DNS:${host}`];
	execFileSync(
		'openssl',
		['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
			.concat('-subj', `/CN=${host}`, '-keyout', key, '-out', certificate)
			.concat(names),
		{ stdio: 'ignore' }
	);
	return { certificate, key };
}
