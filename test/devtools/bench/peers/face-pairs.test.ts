import { describe, expect, test } from 'vitest';
import { deepfacePairs, everyPair, lfwPairs } from '../../../../devtools/bench/peers/face-pairs';

describe('pairs of faces', () => {
  test('of LFW name one person with two numbers, or two people with one each', () => {
    expect(lfwPairs('Abel_Pacheco\t1\t4\nAbdel_Madi_Shabneh\t1\tDean_Barker\t1\n')).toEqual([
      {
        files: ['Abel_Pacheco/Abel_Pacheco_0001.jpg', 'Abel_Pacheco/Abel_Pacheco_0004.jpg'],
        persons: ['Abel_Pacheco', 'Abel_Pacheco'],
      },
      {
        files: ['Abdel_Madi_Shabneh/Abdel_Madi_Shabneh_0001.jpg', 'Dean_Barker/Dean_Barker_0001.jpg'],
        persons: ['Abdel_Madi_Shabneh', 'Dean_Barker'],
      },
    ]);
  });

  test('of LFW leave the line out that says how many there are', () => {
    expect(lfwPairs('10\t300\n')).toEqual([]);
  });

  test('of deepface call everybody by the first of their pictures', () => {
    const csv = 'file_x,file_y,Decision\nb.jpg,a.jpg,Yes\nb.jpg,c.jpg,No\r\nc.jpg,a.jpg,No\n';
    expect(deepfacePairs(csv).map(({ persons }) => persons)).toEqual([
      ['a.jpg', 'a.jpg'],
      ['a.jpg', 'c.jpg'],
      ['c.jpg', 'a.jpg'],
    ]);
  });

  test('of a folder are each picture with each other one, once', () => {
    const picture = (file: string, person: string) => ({ file, person });
    const pairs = everyPair([picture('1', 'a'), picture('2', 'a'), picture('3', 'b')]);
    expect(pairs.map(({ files }) => files.join())).toEqual(['1,2', '1,3', '2,3']);
    expect(pairs.map(({ persons }) => persons.join())).toEqual(['a,a', 'a,b', 'a,b']);
  });
});
