#!/usr/bin/env python3
"""Author rivers, fine coast, border and lakes from GSHHG; run by hand, once, never by the build.

Needs Debian's `gmt` and `gmt-gshhg-full` (or `-high`), both with GSHHG 2.3.7 (LGPL-3+), and python3.
Reads the outline of Syria away from Turkey from world-atlas (Natural Earth) in node_modules.
Writes data/geography/{rivers,coast,border-tr-sy,lakes,syria}.geojson. Exact tolerances are in each file's
`made` member. A river is found as the shortest way along GSHHG lines through a few hand-written
waypoints, because GSHHG cuts its lines into nameless pieces.

    python3 scripts/data/extract-gshhg.py [--resolution f|h]
"""

import heapq
import json
import math
import pathlib
import subprocess
import sys
import tempfile

OUT = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'geography'
RESOLUTION = sys.argv[sys.argv.index('--resolution') + 1] if '--resolution' in sys.argv else 'f'
CREDIT = 'GSHHG 2.3.7 (Wessel and Smith, 1996), LGPL-3.0-or-later'

# The window within which this land replaces Natural Earth's: west, east, south, north, degrees.
WINDOW = (31.6, 41.9, 32.3, 38.9)
# Inside the core lines keep 0.2 km, outside 0.8 km.
CORE = (35.4, 37.3, 34.5, 37.0)
ATLAS = OUT.parents[1] / 'node_modules' / 'world-atlas' / 'countries-10m.json'
SYRIA = '760'


def pieces(region, option, resolution=RESOLUTION):
    """Lines of one GSHHG layer inside a region, as lists of (lon, lat)."""
    west, east, south, north = region
    command = ['gmt', 'pscoast', f'-R{west}/{east}/{south}/{north}', f'-D{resolution}', option, '-M']
    # gmt leaves a history file where it runs.
    text = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tempfile.gettempdir()).stdout
    found = []
    for row in text.splitlines():
        if row.startswith('>'):
            found.append([])
        elif row.strip():
            lon, lat = (float(v) for v in row.split()[:2])
            found[-1].append((round(lon, 5), round(lat, 5)))
    return [line for line in found if len(line) > 1]


def km(a, b):
    """Distance of two points in km, on a plane good enough for neighbours."""
    return 111.2 * math.hypot((a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2)), a[1] - b[1])


def simplify(line, tolerance):
    """Douglas-Peucker with a tolerance in km; end points stay."""
    if len(line) < 3:
        return line
    a, b = line[0], line[-1]
    c = math.cos(math.radians((a[1] + b[1]) / 2))
    ax, ay, bx, by = a[0] * c, a[1], b[0] * c, b[1]
    length = math.hypot(bx - ax, by - ay)
    worst, index = -1.0, 0
    for i in range(1, len(line) - 1):
        px, py = line[i][0] * c, line[i][1]
        if length == 0:
            d = math.hypot(px - ax, py - ay)
        else:
            t = max(0, min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length**2))
            d = math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))
        if d > worst:
            worst, index = d, i
    if worst * 111.2 <= tolerance:
        return [a, b]
    return simplify(line[: index + 1], tolerance)[:-1] + simplify(line[index:], tolerance)


def join(lines, gap=0.02):
    """Chains of pieces whose ends lie within `gap` km of one another."""
    rest = [list(line) for line in lines]
    chains = []
    while rest:
        chain = rest.pop()
        grown = True
        while grown:
            grown = False
            for i, line in enumerate(rest):
                for mine, theirs, put in (
                    (-1, 0, lambda c, l: c + l[1:]),
                    (-1, -1, lambda c, l: c + l[::-1][1:]),
                    (0, -1, lambda c, l: l[:-1] + c),
                    (0, 0, lambda c, l: l[::-1][:-1] + c),
                ):
                    if km(chain[mine], line[theirs]) <= gap:
                        chain = put(chain, line)
                        rest.pop(i)
                        grown = True
                        break
                if grown:
                    break
        chains.append(chain)
    return chains


def graph(lines, bridge):
    """Neighbours of every vertex; ends of pieces within `bridge` km are linked as well."""
    near = {}
    for line in lines:
        for a, b in zip(line, line[1:]):
            if a != b:
                near.setdefault(a, {})[b] = near.setdefault(b, {})[a] = km(a, b)
    ends = [p for line in lines for p in (line[0], line[-1])]
    cells = {}
    for p in near:
        cells.setdefault((int(p[0] * 20), int(p[1] * 20)), []).append(p)
    reach = range(-math.ceil(bridge / 4), math.ceil(bridge / 4) + 1)
    for a in ends:
        for dx in reach:
            for dy in reach:
                for b in cells.get((int(a[0] * 20) + dx, int(a[1] * 20) + dy), []):
                    d = km(a, b)
                    # A jump costs four times its length: taken through a lake, never beside a river.
                    if a != b and d <= bridge and b not in near.setdefault(a, {}):
                        near[a][b] = near[b][a] = d * 4 + 0.001
    return near


def route(near, waypoints):
    """The shortest way along the graph through the vertices nearest to the waypoints, in order."""
    stops = [min(near, key=lambda p: km(p, w)) for w in waypoints]
    for stop, wanted in zip(stops, waypoints):
        if km(stop, wanted) > 12:
            raise SystemExit(f'no line within 12 km of waypoint {wanted}: nearest is {stop}')
    way = [stops[0]]
    for start, goal in zip(stops, stops[1:]):
        best, back, queue = {start: 0.0}, {}, [(0.0, start)]
        while queue:
            d, p = heapq.heappop(queue)
            if p == goal:
                break
            if d > best[p]:
                continue
            for q, step in near[p].items():
                if d + step < best.get(q, math.inf):
                    best[q], back[q] = d + step, p
                    heapq.heappush(queue, (d + step, q))
        if goal not in best:
            raise SystemExit(f'no way from {start} to {goal}')
        leg = [goal]
        while leg[-1] != start:
            leg.append(back[leg[-1]])
        way += leg[::-1][1:]
    return way


def rounded(line, digits=4):
    return [[round(x, digits), round(y, digits)] for x, y in line]


def write(name, made, features):
    """One feature a line, so that a change shows as a change of one line."""
    head = {'type': 'FeatureCollection', 'name': name, 'made': made, 'credit': CREDIT}
    body = ',\n'.join(json.dumps(f, ensure_ascii=False, separators=(',', ':')) for f in features)
    text = json.dumps(head, ensure_ascii=False, indent=0).rstrip('}').rstrip() + ',\n"features": [\n' + body + '\n]}\n'
    json.loads(text)
    (OUT / f'{name}.geojson').write_text(text, encoding='utf-8')
    print(name, len(text), 'bytes', sum(len(str(f)) for f in features) and len(features), 'features')


def feature(geometry, **properties):
    return {'type': 'Feature', 'properties': properties, 'geometry': geometry}


# River: English name, local name, its language, tolerance in km, levels of detail, region, waypoints.
# The Orontes and the Afrin are the border for a stretch, so border pieces are part of their graph.
RIVERS = [
    ('orontes', 'Orontes', 'نهر العاصي', 'ar', 0.15, ['levant', 'northwest', 'greater-idlib', 'south-idlib'], (35.3, 37.2, 33.8, 36.7),
     [(36.42, 34.30), (36.55, 34.55), (36.68, 34.75), (36.75, 35.13), (36.62, 35.30), (36.39, 35.285), (36.31, 35.50),
      (36.33, 35.80), (36.395, 35.98), (36.38, 36.15), (36.385, 36.225), (36.22, 36.26), (36.16, 36.20), (35.965, 36.05)]),
    ('afrin', 'Afrin', 'نهر عفرين', 'ar', 0.2, ['levant', 'northwest', 'greater-idlib'], (35.8, 37.4, 36.1, 37.2),
     [(36.90, 37.05), (36.95, 36.72), (36.87, 36.51), (36.60, 36.32), (36.43, 36.32)]),
    ('euphrates', 'Euphrates', 'الفرات', 'ar', 1.0, ['region', 'levant', 'northwest'], (37.0, 49.0, 29.5, 40.0),
     [(38.8, 39.0), (38.02, 36.82), (38.2, 36.1), (39.0, 35.93), (40.14, 35.34), (41.0, 34.4),
      (42.85, 33.63), (44.2, 32.6), (45.3, 31.3), (46.3, 31.0), (47.43, 31.0), (48.5, 29.98)]),
    ('tigris', 'Tigris', 'دجلة', 'ar', 1.0, ['region', 'levant'], (39.0, 49.0, 29.5, 39.0),
     [(40.237, 37.885), (42.2, 37.3), (43.13, 36.34), (43.7, 34.6), (44.4, 33.3), (45.8, 32.5), (47.15, 31.712), (47.43, 31.0)]),
    ('khabur', 'Khabur', 'نهر الخابور', 'ar', 1.0, ['levant'], (39.5, 41.5, 34.9, 37.0),
     [(40.07, 36.84), (40.75, 36.5), (40.43, 35.15)]),
]


def rivers():
    features = []
    for key, name, local, lang, tolerance, levels, region, waypoints in RIVERS:
        coarse = RESOLUTION if tolerance < 1 else 'h'
        lines = pieces(region, '-Ia', coarse)
        if key in ('orontes', 'afrin', 'euphrates', 'tigris'):
            lines += pieces(region, '-N1', coarse)
        line = simplify(route(graph(lines, 12), waypoints), tolerance)
        features.append(feature({'type': 'LineString', 'coordinates': rounded(line, 4 if tolerance < 1 else 3)},
                                id=key, name=name, name_local=local, name_local_lang=lang, levels=levels,
                                precision_km=max(0.5, tolerance)))
        print(key, len(line), 'points')
    return features


def inside_window(p, slack=0.0):
    west, east, south, north = WINDOW
    return west - slack <= p[0] <= east + slack and south - slack <= p[1] <= north + slack


def cut(line):
    """The part of a line inside the window, cut exactly at the window's edge."""
    west, east, south, north = WINDOW
    runs, run = [], []

    def crossing(p, q):
        t = 1.0
        for lo, hi, i in ((west, east, 0), (south, north, 1)):
            if q[i] < lo:
                t = min(t, (lo - p[i]) / (q[i] - p[i]))
            elif q[i] > hi:
                t = min(t, (hi - p[i]) / (q[i] - p[i]))
        return (p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1]))

    for p, q in zip(line, line[1:]):
        if inside_window(p):
            run = run or [p]
            if inside_window(q):
                run.append(q)
            else:
                runs.append(run + [crossing(p, q)])
                run = []
        elif inside_window(q):
            run = [crossing(q, p), q]
    return runs + ([run] if len(run) > 1 else [])


def area(ring):
    """Signed area in square degrees; positive when counter-clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def by_parts(line):
    """Simplified with the core's tolerance inside the core and the coarse one outside it."""
    west, east, south, north = CORE

    def fine(p):
        return west <= p[0] <= east and south <= p[1] <= north

    out, start = [line[0]], 0
    for i in range(1, len(line)):
        if i == len(line) - 1 or fine(line[i]) != fine(line[start]):
            out += simplify(line[start : i + 1], 0.2 if fine(line[start]) else 0.8)[1:]
            start = i
    return out


def clockwise(ring):
    """As d3-geo wants an exterior ring."""
    return ring if area(ring) < 0 else ring[::-1]


def nearest(line, p):
    return min(range(len(line)), key=lambda i: km(line[i], p))


def shores():
    """The mainland shore from Turkey (window's west edge) to the south edge, and the islands worth a shape."""
    wide = (WINDOW[0] - 0.4, WINDOW[1] + 0.4, WINDOW[2] - 0.4, WINDOW[3] + 0.4)
    chains = join(pieces(wide, '-W1/0.1p'))
    mainland = max((run for chain in chains for run in cut(chain)), key=len)
    if mainland[0][1] < mainland[-1][1]:
        mainland = mainland[::-1]
    islands = []
    for chain in chains:
        if km(chain[0], chain[-1]) > 0.05 or not all(inside_window(p) for p in chain):
            continue
        ring = chain[:-1] + [chain[0]]
        size = abs(area(ring)) * 111.2**2 * math.cos(math.radians(ring[0][1]))
        core = CORE[0] <= ring[0][0] <= CORE[1] and CORE[2] <= ring[0][1] <= CORE[3]
        if size > (0.12 if core else 4):
            half = len(ring) // 2
            islands.append(by_parts(ring[: half + 1])[:-1] + by_parts(ring[half:]))
    return by_parts(mainland), islands


# GSHHG runs half a km east of the crossing at Bab al-Hawa (36.688, 36.245): three vertices moved by hand.
MOVED = {(36.6903, 36.2361): (36.685, 36.2352), (36.693, 36.2436): (36.6866, 36.2455), (36.6889, 36.2617): (36.686, 36.2617)}


def turkish_border(mainland):
    """The Turkish-Syrian border from the shore to the Iraqi tripoint, west to east."""
    region = (35.0, 43.0, 35.5, 37.6)
    # Pieces of the Iraqi border meet it at the tripoint, so the way is asked for, not the chain.
    way = route(graph(pieces(region, '-N1'), 1), [(35.92, 35.925), (36.69, 36.26), (37.1, 36.65), (38.6, 36.85), (42.36, 37.11)])
    way = [MOVED.get((round(x, 4), round(y, 4)), (x, y)) for x, y in by_parts(way)]
    return [mainland[nearest(mainland, way[0])]] + way[1:]


def atlas_outline():
    """Syria's one ring in world-atlas, as (lon, lat)."""
    topology = json.loads(ATLAS.read_text(encoding='utf-8'))
    (kx, ky), (tx, ty) = topology['transform']['scale'], topology['transform']['translate']
    country = next(g for g in topology['objects']['countries']['geometries'] if g.get('id') == SYRIA)
    parts = country['arcs'] if country['type'] == 'MultiPolygon' else [country['arcs']]
    rings = []
    for part in parts:
        ring = []
        for index in part[0]:
            x = y = 0
            arc = []
            for dx, dy in topology['arcs'][index if index >= 0 else ~index]:
                x, y = x + dx, y + dy
                arc.append((x * kx + tx, y * ky + ty))
            arc = arc if index >= 0 else arc[::-1]
            ring += arc[1:] if ring else arc
        rings.append(ring)
    return max(rings, key=lambda r: abs(area(r)))


def syria(mainland, border):
    """Syria with the shore and the Turkish border of this file, the rest from Natural Earth."""
    ring = clockwise(atlas_outline())[:-1]
    lebanon = nearest(ring, (35.97, 34.645))
    tripoint = nearest(ring, border[-1])
    north_end, south_end = nearest(mainland, border[0]), nearest(mainland, ring[lebanon])
    shore = mainland[min(north_end, south_end) : max(north_end, south_end) + 1]
    if km(shore[0], border[0]) > km(shore[-1], border[0]):
        shore = shore[::-1]
    # Clockwise: north along the shore, east along the border, then Natural Earth from Iraq round to Lebanon.
    rest = ring[tripoint:] + ring[:tripoint]
    rest = rest[1 : (lebanon - tripoint) % len(ring)]
    return clockwise(shore[::-1] + border[1:] + rest + [shore[-1]])


# Lake Assad (filled from 1973) is missing from GSHHG: hand-written, to 3 km.
LAKE_ASSAD = [(38.56, 35.87), (38.47, 35.86), (38.38, 35.885), (38.30, 35.93), (38.22, 35.97), (38.13, 36.00), (38.09, 36.07),
              (38.06, 36.15), (38.08, 36.24), (38.13, 36.31), (38.145, 36.30), (38.12, 36.22), (38.15, 36.14), (38.22, 36.10),
              (38.30, 36.06), (38.36, 36.02), (38.42, 35.97), (38.46, 35.92), (38.52, 35.90), (38.57, 35.885), (38.56, 35.87)]
# Lake, names, a point in it, tolerance in km, levels. Lake Amik, still in GSHHG, was drained by the 1970s: never draw it.
LAKES = [
    ('lake-van', 'Lake Van', 'Van Gölü', 'tr', (42.9, 38.6), 2.0, ['region']),
    ('lake-urmia', 'Lake Urmia', 'دریاچه ارومیه', 'fa', (45.5, 37.7), 2.0, ['region']),
    ('lake-tuz', 'Lake Tuz', 'Tuz Gölü', 'tr', (33.4, 38.75), 2.0, ['region', 'levant']),
    ('qattinah-lake', 'Qattinah Lake', 'بحيرة قطينة', 'ar', (36.57, 34.64), 0.2, ['levant', 'northwest']),
    ('jabbul', 'Sabkhat al-Jabbul', 'سبخة الجبول', 'ar', (37.5, 36.06), 0.2, ['levant', 'northwest']),
]


def lakes():
    features = []
    for key, name, local, lang, at, tolerance, levels in LAKES:
        region = (at[0] - 1.6, at[0] + 1.6, at[1] - 1.2, at[1] + 1.2)
        rings = [c for c in join(pieces(region, '-W2/0.1p', 'h' if tolerance > 1 else RESOLUTION), 0.3) if km(c[0], c[-1]) < 1]
        ring = min(rings, key=lambda r: min(km(p, at) for p in r) - 3 * math.sqrt(abs(area(r)) * 1e4))
        half = len(ring) // 2
        line = simplify(ring[: half + 1], tolerance)[:-1] + simplify(ring[half:-1] + [ring[0]], tolerance)
        features.append(feature({'type': 'Polygon', 'coordinates': [rounded(clockwise(line), 3)]}, id=key, name=name,
                                name_local=local, name_local_lang=lang, levels=levels, precision_km=max(1, tolerance)))
    features.append(feature({'type': 'Polygon', 'coordinates': [rounded(clockwise(LAKE_ASSAD), 3)]}, id='lake-assad', name='Lake Assad',
                            name_local='بحيرة الأسد', name_local_lang='ar', levels=['levant', 'northwest'], precision_km=3, source='hand-written'))
    return features


def main():
    write('rivers', 'scripts/data/extract-gshhg.py; tolerance 0.15 km (Orontes), 0.2 km (Afrin), 1 km (the others)', rivers())
    write('lakes', 'scripts/data/extract-gshhg.py; Lake Assad hand-written to 3 km; Lake Amik left out, since it was drained', lakes())
    mainland, islands = shores()
    west, east, south, north = WINDOW
    ring = mainland + [(east, south), (east, north), (west, north), mainland[0]]
    # Straight edges of the window bend on a conic map unless they have points on the way.
    land = [feature({'type': 'Polygon', 'coordinates': [rounded(clockwise(ring))]}, id='mainland')]
    land += [feature({'type': 'Polygon', 'coordinates': [rounded(clockwise(i))]}, id=f'island-{n}') for n, i in enumerate(islands, 1)]
    write('coast', f'scripts/data/extract-gshhg.py; land within {WINDOW}, tolerance 0.2 km within {CORE}, else 0.8 km', land)
    border = turkish_border(mainland)
    write('border-tr-sy', 'scripts/data/extract-gshhg.py; tolerance 0.2 km, 0.8 km east of 37.3; follows the Orontes from 36.00 to 36.23 N; three vertices moved at Bab al-Hawa',
          [feature({'type': 'LineString', 'coordinates': rounded(border)}, id='border-tr-sy', precision_km=1)])
    write('syria', 'scripts/data/extract-gshhg.py; shore and Turkish border as in coast and border-tr-sy, the rest Natural Earth 4.1 (world-atlas 2.0.2)',
          [feature({'type': 'Polygon', 'coordinates': [rounded(syria(mainland, border))]}, id='syria')])


if __name__ == '__main__':
    main()
