/**
 * What faces are judged by. The figures hold for these networks alone: weights of another SHA-256 are not loaded. Where
 * they come from stands in MODELS.md, and what they do in the report (`npm run report`).
 */
export const FACE_POLICY = {
  version: '2026-11-30',

  /** SHA-256 of the weights, as the build writes them. */
  models: {
    blazeface: 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
    facemesh: '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
    mobilefacenet: 'cc06c4cd9f1954597e993540c5406555eedb6770d12df0403b2f8ace7d6090fc',
  },

  comparison: {
    /**
     * From which score on, by the number of good probes in the mean; the highest row that is reached counts. Above every
     * impostor of the calibration half (37 East-Asian people, 4,319 pairs of aligned crops, highest 0.646; with the crops
     * widened and aligned anew one pair of that half reads 0.666, of the other half none above 0.601); of the mean of three frames and
     * more of one burst the impostors' 99.9 % quantile rises by 0.01 at most (4 clips, 1,004 portraits).
     */
    thresholds: [
      { leastProbes: 1, score: 0.66 },
      { leastProbes: 3, score: 0.67 },
    ],
    /** The face at rest and the face that acted are each this similar: no looser than a frame to its burst. */
    leastOfEachPart: 0.6,
  },

  /**
   * What a picture must be like to be compared. Yaw and cut-off were measured (FNMR 6.29 → 0.66 % at 0.60, in-sample),
   * the length of the embedding too (59.5 refuses 4–5 % and takes FNMR from 3.13 to 2.18 % at FMR 0.1 %, held-out people);
   * below 45 pixels between the eyes' outer corners FNMR doubles; luma and sharpness only keep out what no one could
   * recognise. Pitch has yaw's limit, unmeasured: a neutral face must leave room for a nod.
   */
  capture: {
    mostOutside: 0.04,
    mostYaw: 25,
    mostPitch: 25,
    leastEyeDistance: 45,
    darkest: 40,
    brightest: 225,
    leastSharpness: 8,
    leastQuality: 59.5,

    /**
     * Covers: the log-odds that a whole face is there, and the share of skin around the better eye. Read off one half of
     * 509 people (LFW, CASIA, and others), with covers drawn on, and reported on the other half: masks 99.7 % of 689, dark
     * glasses 96.2 % of 183, mirrored ones 92.3 % of 182, a hand 92 % of 175; hair over the eyes only 58 % of 180. Of 486 bare
     * pictures 4 were taken for covered (0.8 %; 95 % bound 1.9 %). Photographed masks: 93 of 103. Provisional: both halves
     * and the photographs were in view when they were settled.
     */
    leastPresence: 11,
    leastSkinAroundEyes: 0.25,
  },

  /**
   * What shows that a head is no sheet (`hasDepth`); angles in degrees, depths as parallax over the sine of the angle. Chosen on two
   * men (one also on a screen) and paper of 13 people, flat and bent; reported on others, by pairs of frames: turned, 17 of
   * 19 of 6 people reach the least depth and 12 of 381 of paper of 19 people; lowered or raised, 9 of 13 of 2 people and 4
   * of 402. MODELS.md has the rest.
   */
  depth: {
    turned: { leastAngle: 10, mostAngle: 25, mostBeside: 10, leastDepth: 0.02 },
    lowered: { leastAngle: 8, mostAngle: 20, mostBeside: 6, leastDepth: 0.1 },
    /** An open mouth is no part of a sheet. */
    mostMouth: 0.2,
    /** A frame that alone can be measured, as in a quick turn, must show so many times as much: provisional (6 of 6 did). */
    leastAlone: 1.5,
  },
} as const;
