import type { Json } from '../../document/json.ts';
import type { Position } from '../../document/position.ts';
import type { Publication, YamlFile } from '../model.ts';

/** Every place in a publication's files at which a character stands: exact in Markdown, its value's in YAML. */
export function placesOfCharacter(publication: Publication, character: string): readonly Position[] {
  const { files, configFile, data, diagrams } = publication;
  const yaml = [configFile, ...Object.values(data), ...Object.values(diagrams)];
  return [
    ...files.flatMap(({ path, text }) => placesInText(path, text, character)),
    ...yaml.flatMap((file) => placesInValue(file, file.value, '', character)),
  ];
}

function placesInText(file: string, text: string, character: string): readonly Position[] {
  return text.split('\n').flatMap((line, index) => {
    const places: Position[] = [];
    for (let at = line.indexOf(character); at >= 0; at = line.indexOf(character, at + character.length))
      places.push({ file, line: index + 1, column: at + 1 });
    return places;
  });
}

function placesInValue(file: YamlFile, value: Json | undefined, path: string, character: string): readonly Position[] {
  if (typeof value === 'string')
    return value.includes(character) ? [file.places[path] ?? { file: file.file, line: 1, column: 1 }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    placesInValue(file, inner as Json, path === '' ? key : `${path}/${key}`, character),
  );
}
