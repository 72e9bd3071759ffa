// What the figures that one can touch share, as one script (network.js): the network with its weights, its pictures,
// and a few controls.
import weights from '../weights.txt';
import { heat, signed } from '../draw/colours.ts';
import * as attribution from '../net/attribution.ts';
import * as covering from '../net/covering.ts';
import { bestOf, sharesOf } from '../net/looking.ts';
import type { Picture } from '../net/picture.ts';
import { drawScene, type Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';
import { FORM, unpack } from '../net/weights.ts';
import * as ascent from '../net/ascent.ts';
import * as field from '../net/field.ts';
import * as fooling from '../net/fooling.ts';
import { look, scoresOf } from '../net/network.ts';
import { EXAMPLES, SERIES } from '../make/workshop.ts';
import { randomFrom } from '../net/random.ts';
import { newPicture, cut, emptyGround } from '../net/picture.ts';
import { button, choice, onDrag, placeOf, slider } from './controls.ts';
import { bars, key, paintMap, paintPicture, verdict } from './shown.ts';
import { element, styled } from './style.ts';

const known = new Map<number, Scene>();

/** A held-out scene, drawn anew from its number. */
function sceneAt(index: number): Scene {
  const scene = known.get(index) ?? drawScene(SERIES.heldOut, index);
  known.set(index, scene);
  return scene;
}

const kit = {
  network: unpack(weights.trim(), FORM),
  KINDS,
  EXAMPLES,
  sceneAt,
  bestOf,
  attribution,
  covering,
  sharesOf,
  look,
  scoresOf,
  randomFrom,
  newPicture,
  cut,
  emptyGround,
  ascent,
  field,
  fooling,
  heat,
  signed,
  bars,
  button,
  choice,
  element,
  key,
  onDrag,
  paintMap,
  paintPicture,
  placeOf,
  slider,
  styled,
  verdict,
};

export type Kit = typeof kit;
export type { Picture };

Object.assign(globalThis, { insideConvnets: kit });
