import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cameraTimesMs } from '../performer/camera-times';
import { mediaFile } from '../performer/media-file';
import { perform } from '../performer/perform';
import { performerPortrait } from '../performer/portraits';
import { canPerform, segmentFrames } from '../performer/segments';
import type { AttackSource, Film } from './attack';
import { filmPortrait } from './portrait-attacks';

/** The man of the clip, as far as he can: he cannot turn his head. */
const filmPerformer: Film = (steps, seed) =>
  perform(
    steps.filter(({ action }) => canPerform(action)),
    seed,
  );

/** Of the victim there is a picture, from which also what passes for a recording is made; the performer is the attacker. */
export function pictureSource(file: string, portraitFile: string): AttackSource {
  return {
    victim: file,
    portrait: readFileSync(portraitFile),
    filmVictim: filmPortrait(file, cameraTimesMs(1)),
    filmAttacker: filmPerformer,
  };
}

/** The performer is the victim, of whom there is an honest recording; an animated portrait is the attacker. */
export function performerSource(): AttackSource {
  return {
    victim: segmentFrames('neutral')[0] ?? '',
    portrait: performerPortrait(),
    filmVictim: filmPerformer,
    filmAttacker: filmPortrait(mediaFile('franck_02045.jpg'), cameraTimesMs(1)),
  };
}

/** People of whom there is one picture, looking at the camera: it is the portrait as well, which favours the attacker. */
const ONCE = ['audrey', 'cage', 'SeanConnery', 'bieber_small', 'obama4_crop', 'ri_1_crop'];

/** Whom attacks are measured with, eight people: a man with a portrait of the same evening, the performer, and six others. */
export function demonstrationSources(): readonly AttackSource[] {
  const others = ONCE.map((name) => mediaFile(`${name}.jpg`));
  return [
    pictureSource(mediaFile('franck_02221.jpg'), mediaFile('franck_04117.jpg')),
    performerSource(),
    ...others.map((file) => pictureSource(file, file)),
  ];
}

/** A picture of each victim. */
export function victimsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.jpe?g$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** @param folder of victims' pictures; without it the victims are the people at hand */
export function sourcesFrom(folder: string | undefined): readonly AttackSource[] {
  return folder === undefined ? demonstrationSources() : victimsIn(folder).map((file) => pictureSource(file, file));
}
