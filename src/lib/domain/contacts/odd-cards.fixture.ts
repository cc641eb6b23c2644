/**
 * Files of contacts as phones, mail programs and scripts make them, and break them: the kinds that
 * the tests and the bug reports of vCard readers show, with people who don't exist.
 */

interface OddFile {
	/** Lines; bytes where no text says it. */
	file: string | Uint8Array;
	/** Of each contact: what it is called, its numbers, and whatever else is worth a look. */
	read: { name: string; tel?: string[]; email?: string[]; also?: Record<string, string[]> }[];
	lacks?: { empty?: number; bytes?: number };
}

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`;
const card = (version: string, ...all: string[]): string =>
	lines('BEGIN:VCARD', `VERSION:${version}`, ...all, 'END:VCARD');

/** One byte a character: Cyrillic of Windows, or of Unix. */
function inBytes(text: string, charset: 'windows-1251' | 'koi8-r'): Uint8Array {
	const decoder = new TextDecoder(charset);
	const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
	return Uint8Array.from(text, (one) => byteOf.get(one) as number);
}

const utf16 = (text: string, mark: number, at: (code: number) => number[]): Uint8Array =>
	Uint8Array.from([...at(mark), ...Array.from(text).flatMap((one) => at(one.charCodeAt(0)))]);

/** One pixel. */
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const JPEG = '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////';

export const ODD_FILES: Readonly<Record<string, OddFile>> = {
	'2.1 of an Android: all in quoted-printable': {
		file: card(
			'2.1',
			'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A1=D0=BE=D0=BC=D0=BE=D0=B2;=D0=9B=D0=B5=D0=B2;;;',
			'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9B=D0=B5=D0=B2=20=D0=A1=D0=BE=D0=BC=D0=BE=D0=B2',
			'TEL;CELL:+79000000101'
		),
		read: [{ name: 'Лев Сомов', tel: ['+79000000101'], also: { N: ['Сомов Лев'] } }]
	},
	'quoted-printable broken by = at the end of a line': {
		file: card('2.1', 'N:;', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9B=D0=\r\n=B5=D0=B2=20=\r\n=D0=A1'),
		read: [{ name: 'Лев С' }]
	},
	'quoted-printable broken and folded at once': {
		file: card('2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9B=D0=\r\n =B5=D0=B2', 'TEL:101'),
		read: [{ name: 'Лев', tel: ['101'] }]
	},
	'quoted-printable broken with nothing to say so': {
		file: card('2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9B=D0=B5\r\n=D0=B2', 'TEL:101'),
		read: [{ name: 'Лев', tel: ['101'] }]
	},
	'a break announced before a line that is another property': {
		file: card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE:Leo=', 'TEL;CELL:+79000000102'),
		read: [{ name: 'Leo=', tel: ['+79000000102'] }]
	},
	'a trailing = that is no break, where nothing is encoded': {
		file: card('3.0', 'N:Two=;Two;;;', 'FN:2+2=', 'NOTE:four=', 'TEL:104'),
		read: [{ name: '2+2=', tel: ['104'], also: { NOTE: ['four='] } }]
	},
	'quoted-printable in Windows-1251': {
		file: card('2.1', 'N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=D1=EE=EC=EE=E2;=CB=E5=E2', 'TEL;VOICE:105'),
		read: [{ name: 'Лев Сомов', tel: ['105'] }]
	},
	'quoted-printable in KOI8-R': {
		file: card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE;CHARSET=KOI8-R:=EC=C5=D7', 'TEL:106'),
		read: [{ name: 'Лев', tel: ['106'] }]
	},
	'quoted-printable with no charset, in Windows-1251': {
		file: card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE:=CB=E5=E2', 'TEL:107'),
		read: [{ name: 'Лев', tel: ['107'] }]
	},
	'quoted-printable that says UTF-8 and is not': {
		file: card('2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=CB=E5=E2', 'TEL:108'),
		read: [{ name: 'Лев', tel: ['108'] }]
	},
	'quoted-printable in an encoding that nobody knows': {
		file: card('2.1', 'FN;CHARSET=X-OWN;ENCODING=QUOTED-PRINTABLE:=D0=9B=D0=B5=D0=B2', 'TEL:109'),
		read: [{ name: 'Лев', tel: ['109'] }]
	},
	'quoted-printable with letters in clear among it': {
		file: card('2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Лев=20=D0=A1=', 'TEL:110'),
		read: [{ name: 'Лев С=', tel: ['110'] }]
	},
	'quoted-printable lower case, with an escape that is none': {
		file: card('2.1', 'FN;quoted-printable:=d0=9b=d0=b5=d0=b2 =zz', 'TEL:111'),
		read: [{ name: 'Лев =zz', tel: ['111'] }]
	},
	'lines of a note in quoted-printable': {
		file: card('2.1', 'FN:Leo', 'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo=0D=0A=\r\nthree'),
		read: [{ name: 'Leo', also: { NOTE: ['one\ntwo\nthree'] } }]
	},
	'a whole file in Windows-1251, which only its values say': {
		file: inBytes(card('2.1', 'N;CHARSET=windows-1251:Сомов;Лев;;;', 'PHOTO:лев.jpg', 'TEL;CELL:112'), 'windows-1251'),
		read: [{ name: 'Лев Сомов', tel: ['112'] }]
	},
	'a whole file in Windows-1251, which nothing says': {
		file: inBytes(card('3.0', 'N:Сомов;Лев;;;', 'FN:Лев Сомов', 'TEL;TYPE=Дом:113'), 'windows-1251'),
		read: [{ name: 'Лев Сомов', tel: ['113'] }]
	},
	'a whole file in KOI8-R, beside quoted-printable of UTF-8': {
		file: inBytes(
			card('2.1', 'N;CHARSET=KOI8-R:Сомов;Лев', 'TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9B'),
			'koi8-r'
		),
		read: [{ name: 'Лев Сомов', also: { TITLE: ['Л'] } }]
	},
	'UTF-16 with its mark, little-endian': {
		file: utf16(card('2.1', 'N:Сомов;Лев', 'TEL:114'), 0xfeff, (code) => [code & 255, code >> 8]),
		read: [{ name: 'Лев Сомов', tel: ['114'] }]
	},
	'UTF-16 with its mark, big-endian': {
		file: utf16(card('2.1', 'N:Сомов;Лев', 'TEL:115'), 0xfeff, (code) => [code >> 8, code & 255]),
		read: [{ name: 'Лев Сомов', tel: ['115'] }]
	},
	'UTF-8 with a mark': {
		file: `\uFEFF${card('3.0', 'N:Сомов;Лев;;;', 'FN:Лев', 'TEL:116')}`,
		read: [{ name: 'Лев', tel: ['116'] }]
	},
	'3.0 folded in the middle of words and of a name': {
		file: card('3.0', 'N:Somov;Leo;;;', 'FN:Le\r\n o So\r\n\tmov', 'NOTE:one\r\n  two', 'TEL:117'),
		read: [{ name: 'Leo Somov', tel: ['117'], also: { NOTE: ['one two'] } }]
	},
	'2.1 folded before a space that stays': {
		file: card('2.1', 'N:Somov;Leo', 'NOTE:one\r\n two', 'TEL:118'),
		read: [{ name: 'Leo Somov', tel: ['118'], also: { NOTE: ['one two'] } }]
	},
	'a photo of 2.1 in base64, folded, with an empty line at its end': {
		file: card(
			'2.1',
			'N:Somov;Leo',
			`PHOTO;ENCODING=BASE64;JPEG:${JPEG.slice(0, 30)}\r\n ${JPEG.slice(30)}\r\n`,
			'TEL:119'
		),
		read: [{ name: 'Leo Somov', tel: ['119'], also: { PHOTO: [`data:image/jpeg;base64,${JPEG}`] } }]
	},
	'a photo whose lines are not even indented': {
		file: card('2.1', 'N:Somov;Leo', `PHOTO;GIF;BASE64:\r\n${GIF.slice(0, 20)}\r\n${GIF.slice(20)}\r\n`, 'TEL:120'),
		read: [{ name: 'Leo Somov', tel: ['120'], also: { PHOTO: [`data:image/gif;base64,${GIF}`] } }]
	},
	'a photo of 3.0 whose kind only its bytes tell': {
		file: card('3.0', 'N:Somov;Leo;;;', 'FN:Leo', `PHOTO;ENCODING=b:${GIF}`, 'TEL:121'),
		read: [{ name: 'Leo', tel: ['121'], also: { PHOTO: [`data:image/gif;base64,${GIF}`] } }]
	},
	'a photo of 4.0 as an address with bytes in it': {
		file: card('4.0', 'FN:Leo', `PHOTO:data:image/gif;base64,${GIF.slice(0, 9)}\r\n ${GIF.slice(9)}`, 'TEL:122'),
		read: [{ name: 'Leo', tel: ['122'], also: { PHOTO: [`data:image/gif;base64,${GIF}`] } }]
	},
	'a photo that is somewhere else': {
		file: card('3.0', 'FN:Leo', 'PHOTO;VALUE=uri:https://example.com/leo.jpg', 'TEL:123'),
		read: [{ name: 'Leo', tel: ['123'], also: { PHOTO: ['https://example.com/leo.jpg'] } }]
	},
	'an address that says it is base64': {
		file: card('3.0', 'FN:Leo', 'PHOTO;ENCODING=b;TYPE=JPEG:https://example.com/leo.jpg', 'TEL:123'),
		read: [{ name: 'Leo', tel: ['123'], also: { PHOTO: ['https://example.com/leo.jpg'] } }]
	},
	'a photo that is no base64': {
		file: card('3.0', 'FN:Leo', 'PHOTO;ENCODING=b;TYPE=JPEG:<broken>', 'TEL:124'),
		read: [{ name: 'Leo', tel: ['124'], also: { PHOTO: [] } }],
		lacks: { bytes: 1 }
	},
	'a photo with nothing in it, and one cut off': {
		file: card('3.0', 'FN:Leo', 'PHOTO;ENCODING=b;TYPE=JPEG:', 'LOGO;ENCODING=b;TYPE=GIF:R0lGO', 'TEL:124'),
		read: [{ name: 'Leo', tel: ['124'], also: { PHOTO: [], LOGO: [] } }],
		lacks: { bytes: 1 }
	},
	'bytes of kinds that are said in every way, or not at all': {
		file: card(
			'3.0',
			'FN:Leo',
			'KEY;ENCODING=b;TYPE=application/x-own:AAAA',
			'KEY;ENCODING=b:AAAB',
			'LOGO;MEDIATYPE=image/svg+xml;ENCODING=b:AAAC',
			'LOGO:data:;base64,AAAD',
			'PHOTO;ENCODING=QUOTED-PRINTABLE:https=3A//example.com/leo.jpg',
			'LOGO;ENCODING=b;TYPE=own:AAAE',
			'PHOTO:cid:leo',
			'PHOTO:leo.jpg'
		),
		read: [
			{
				name: 'Leo',
				also: {
					KEY: ['data:application/x-own;base64,AAAA', 'data:application/octet-stream;base64,AAAB'],
					LOGO: [
						'data:image/svg+xml;base64,AAAC',
						'data:application/octet-stream;base64,AAAD',
						'data:application/octet-stream;base64,AAAE'
					],
					PHOTO: ['https://example.com/leo.jpg', 'cid:leo', 'leo.jpg']
				}
			}
		]
	},
	'a sound that is a name, of a Japanese phone': {
		file: card('2.1', 'N:Somov;Leo', 'SOUND;X-IRMC-N:;;;;', 'TEL:125'),
		read: [{ name: 'Leo Somov', tel: ['125'], also: { SOUND: [] } }]
	},
	'no name, only a number': {
		file: card('2.1', 'N:;;;;', 'FN:', 'TEL;CELL:+79000000126'),
		read: [{ name: '+79000000126', tel: ['+79000000126'] }]
	},
	'no name, only a company': {
		file: card('3.0', 'N:;;;;', 'ORG:Roga & Kopyta;Sales', 'TEL:127'),
		read: [{ name: 'Roga & Kopyta Sales', tel: ['127'] }]
	},
	'five numbers, each of its own kind': {
		file: card(
			'2.1',
			'N:Somov;Leo',
			...['HOME', 'CELL;PREF', 'WORK;VOICE', 'WORK;FAX', 'X-Дача'].map((kind, at) => `TEL;${kind}:+7900000013${at}`)
		),
		read: [{ name: 'Leo Somov', tel: ['0', '1', '2', '3', '4'].map((last) => `+7900000013${last}`) }]
	},
	'emoji, and a letter made of two': {
		file: card('4.0', 'FN:Мама ❤️👩‍👧', 'N:;Мама ❤️👩‍👧;;;', 'NOTE:й', `TITLE:€${'🐟'.repeat(40)}`, 'TEL:132'),
		read: [{ name: 'Мама ❤️👩‍👧', tel: ['132'], also: { NOTE: ['й'] } }]
	},
	'emoji in quoted-printable': {
		file: card('2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=F0=9F=90=9F;;;', 'TEL:133'),
		read: [{ name: '🐟', tel: ['133'] }]
	},
	'4.0: numbers as addresses, kinds in quotes, escapes of parameters': {
		file: card(
			'4.0',
			'FN:Leo',
			'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+7-900-000-01-34',
			'ADR;LABEL="a^nb":;;One;;;;'
		),
		read: [{ name: 'Leo', tel: ['+7-900-000-01-34'], also: { ADR: ['One'] } }]
	},
	'a colon and a semicolon inside a quoted parameter': {
		file: card('4.0', 'FN;ALTID=1;SORT-AS="a:b;c":Leo', 'TEL:135'),
		read: [{ name: 'Leo', tel: ['135'] }]
	},
	'a quote that is never closed': {
		file: card('3.0', 'FN:Leo', 'TEL;TYPE="home:136'),
		read: [{ name: 'Leo', tel: ['136'] }]
	},
	'escaped commas, semicolons and backslashes': {
		file: card('3.0', 'N:So\\;mov;Le\\,o;;;', 'FN:a\\, b\\; c\\\\d', 'NOTE:one\\nTwo\\NThree', 'TEL:137'),
		read: [{ name: 'a, b; c\\d', tel: ['137'], also: { N: ['So;mov Le,o'], NOTE: ['one\nTwo\nThree'] } }]
	},
	'2.1, where a backslash is a backslash': {
		file: card('2.1', 'N:So\\;mov;Leo', 'NOTE:C:\\new\\dir', 'TEL:138'),
		read: [{ name: 'Leo So;mov', tel: ['138'], also: { NOTE: ['C:\\new\\dir'] } }]
	},
	'labels of an iPhone, in groups': {
		file: card(
			'3.0',
			'FN:Leo',
			'item1.TEL;type=pref:139',
			'item1.X-ABLabel:_$!<Main>!$_',
			'item2.EMAIL:leo@example.com'
		),
		read: [{ name: 'Leo', tel: ['139'], email: ['leo@example.com'], also: { 'X-ABLABEL': ['_$!<Main>!$_'] } }]
	},
	'a name cut by an empty line, of an export to the cloud': {
		file: card('3.0', 'FN:Лев\r\n\r\nСомов', 'N:Лев\\n\\nСомов;;;;', 'TEL:140'),
		read: [{ name: 'Лев\nСомов', tel: ['140'] }]
	},
	'lines of a note that nobody has escaped': {
		file: card('3.0', 'FN:Leo', 'NOTE:call', 'https://example.com/x', 'Доб. 12: после шести', 'TEL:141'),
		read: [{ name: 'Leo', tel: ['141'], also: { NOTE: ['call\nhttps://example.com/x\nДоб. 12: после шести'] } }]
	},
	'the same in quoted-printable': {
		file: card('2.1', 'FN:Leo', 'NOTE;ENCODING=QUOTED-PRINTABLE:call', 'after six', 'TEL:141'),
		read: [{ name: 'Leo', tel: ['141'], also: { NOTE: ['call\nafter six'] } }]
	},
	'no end, and the next one begins': {
		file: lines('BEGIN:VCARD', 'VERSION:3.0', 'FN:Leo', 'TEL:142', 'BEGIN:VCARD', 'VERSION:3.0', 'FN:Ivy', 'END:VCARD'),
		read: [{ name: 'Leo', tel: ['142'] }, { name: 'Ivy' }]
	},
	'cut off in the middle': {
		file: 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Leo\r\nTEL:143\r\nNOTE:half of',
		read: [{ name: 'Leo', tel: ['143'], also: { NOTE: ['half of'] } }]
	},
	'one contact inside another, as its agent': {
		file: card('2.1', 'N:Somov;Leo', 'AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'N:;Ivy', 'END:VCARD', 'TEL:144'),
		read: [{ name: 'Ivy' }, { name: 'Leo Somov', tel: ['144'] }]
	},
	'contacts with nothing in them': {
		file: card('3.0', 'N:;;;;', 'FN: ', 'UID:1') + card('2.1') + card('4.0', 'FN:Leo'),
		read: [{ name: 'Leo' }],
		lacks: { empty: 2 }
	},
	'line ends of a Mac of before, and lower case': {
		file: 'begin:vcard\rversion:2.1\rn:Somov;Leo\rtel;cell:145\rend:vcard\r',
		read: [{ name: 'Leo Somov', tel: ['145'] }]
	},
	'no version at all': {
		file: lines('BEGIN:VCARD', 'FN:Leo\\, Somov', 'TEL:146', 'END:VCARD'),
		read: [{ name: 'Leo, Somov', tel: ['146'] }]
	},
	'the version last': {
		file: lines('BEGIN:VCARD', 'N:Somov;Leo', 'NOTE:a\\nb', 'VERSION:2.1', 'END:VCARD'),
		read: [{ name: 'Leo Somov', also: { NOTE: ['a\\nb'] } }]
	},
	'words before, between and after': {
		file: `From: leo\r\n\r\n${card('3.0', 'FN:Leo')}-- \r\n${card('3.0', 'FN:Ivy')}bye`,
		read: [{ name: 'Leo' }, { name: 'Ivy' }]
	},
	'what other programs have made up': {
		file: card(
			'2.1',
			'N:Somov;Leo',
			'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Le;1;;;',
			'X-QQ;;TYPE=:1',
			'VND-OWN;8BIT:z'
		),
		read: [
			{
				name: 'Leo Somov',
				also: { 'X-ANDROID-CUSTOM': ['vnd.android.cursor.item/nickname;Le;1;;;'], 'X-QQ': ['1'], 'VND-OWN': ['z'] }
			}
		]
	},
	'encodings of before that nobody uses': {
		file: card('2.1', 'N;ENCODING=8BIT:So\\nov;Leo', 'NOTE;ENCODING=UUENCODE:as it is', 'TEL;ENCODING=7BIT;CELL:148'),
		read: [{ name: 'Leo So\\nov', tel: ['148'], also: { NOTE: ['as it is'] } }]
	},
	'lists, a place on the earth, a birthday': {
		file: card('3.0', 'FN:Leo', 'CATEGORIES:a,b\\,c', 'NICKNAME: Le , ', 'GEO:55.7;37.6', 'BDAY;VALUE=date:1990-01-02'),
		read: [{ name: 'Leo', also: { CATEGORIES: ['a b,c'], NICKNAME: ['Le'], GEO: ['55.7;37.6'], BDAY: ['1990-01-02'] } }]
	},
	'nothing of contacts': { file: 'name;phone\r\nLeo;147\r\n', read: [] },
	'an empty file': { file: '', read: [] }
};
