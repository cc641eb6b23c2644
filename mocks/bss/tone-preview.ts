/**
 * Some seconds of a made-up tone as a WAV file (PCM, 8 kHz, 8 bit, mono: what a telephone line
 * carries): 24 KB each. The same bytes for the same id.
 */
import type { ToneKind } from './catalogue/sale';
import { createRandom, type Random } from './random';

const RATE = 8_000;
const SECONDS = 3;
const HEADER = 44;

/**
 * How each kind of tone sounds: notes a second, semitones of its scale above the lowest note, and
 * the shape of a wave.
 */
interface Voice {
	pace: number;
	scale: readonly [number, ...number[]];
	lowest: number;
	/** Of the phase, from 0 to 1, into −1 to 1. */
	wave(phase: number): number;
	/** How fast a note fades. */
	fade: number;
	/** Share of noise that swells and falls. */
	noise?: number;
}

const sine = (phase: number): number => Math.sin(2 * Math.PI * phase);
const soft = (phase: number): number => 0.75 * sine(phase) + 0.25 * sine(2 * phase);
const square = (phase: number): number => (phase < 0.5 ? 0.6 : -0.6);
const PENTATONIC = [0, 2, 4, 7, 9, 12, 14, 16] as const;

const VOICES: Readonly<Record<ToneKind, Voice>> = {
	'tone-calm': { pace: 2, scale: PENTATONIC, lowest: 262, wave: soft, fade: 2 },
	'tone-classical': { pace: 4, scale: [0, 4, 7, 12, 7, 4, 5, 9, 12], lowest: 294, wave: soft, fade: 4 },
	'tone-cheerful': { pace: 6, scale: [0, 4, 7, 9, 12, 16], lowest: 392, wave: square, fade: 9 },
	'tone-electronic': { pace: 8, scale: [0, 3, 5, 7, 10, 12], lowest: 220, wave: square, fade: 6 },
	'tone-nature': { pace: 2, scale: [12, 16, 19, 21, 24], lowest: 523, wave: sine, fade: 8, noise: 0.35 }
};

export function tonePreview(id: string, kind: ToneKind): Uint8Array<ArrayBuffer> {
	const voice = VOICES[kind];
	const random = createRandom(1, `tone ${id}`);
	const bytes = new Uint8Array(HEADER + RATE * SECONDS);
	writeHeader(new DataView(bytes.buffer));
	const notes = Array.from({ length: SECONDS * voice.pace }, () => voice.lowest * 2 ** (random.pick(voice.scale) / 12));
	for (let at = 0; at < RATE * SECONDS; at += 1)
		bytes[HEADER + at] = 128 + Math.round(100 * edges(at / RATE) * sample(voice, notes, at / RATE, random));
	return bytes;
}

function sample(
	{ pace, wave, fade, noise = 0 }: Voice,
	notes: readonly number[],
	time: number,
	random: Random
): number {
	const since = time % (1 / pace);
	const phase = (since * (notes[Math.floor(time * pace)] ?? 0)) % 1;
	const hiss = noise === 0 ? 0 : (random.int(-1_000, 1_000) / 1_000) * (0.6 + 0.4 * sine(time / 3));
	return (1 - noise) * wave(phase) * Math.exp(-fade * since) + noise * hiss;
}

/** No click where it begins and ends. */
const edges = (time: number): number => Math.min(1, time / 0.02, (SECONDS - time) / 0.2);

function writeHeader(view: DataView): void {
	const word = (at: number, text: string): void =>
		[...text].forEach((char, index) => view.setUint8(at + index, char.charCodeAt(0)));
	word(0, 'RIFF');
	view.setUint32(4, view.byteLength - 8, true);
	word(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, RATE, true);
	view.setUint32(28, RATE, true);
	view.setUint16(32, 1, true);
	view.setUint16(34, 8, true);
	word(36, 'data');
	view.setUint32(40, RATE * SECONDS, true);
}
