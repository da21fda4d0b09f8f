#!/usr/bin/env python3
"""Author the two height grids from ETOPO5; run by hand, once, never by the build.

Needs Debian's `ferret-datasets` (etopo5.cdf; NOAA, US government data), numpy and scipy.
Writes data/geography/heights-region.txt (10', lon 14-66, lat 27.5-59) and heights-levant.txt (5',
lon 29-45, lat 30-41.5). ETOPO5 has Cyprus flat: its two ranges are put in by hand. Format: `key value` lines, an empty line, then one line a row from north to
south, two base-36 characters a cell, height in steps of 5 m; `..` is sea. Land below sea level is 0.

    python3 scripts/data/extract-etopo.py [path to etopo5.cdf]
"""

import math
import pathlib
import sys

import numpy
import scipy.io

OUT = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'geography'
SOURCE = sys.argv[1] if len(sys.argv) > 1 else '/usr/share/ferret-vis/data/etopo5.cdf'
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
STEP = 5


# Cyprus: summits as (lon, lat), height in m, radius in km.
CYPRUS = [
    ((32.60, 34.98), 850, 10), ((32.74, 34.96), 1250, 11), ((32.87, 34.935), 1850, 11), ((33.03, 34.92), 1350, 12),
    ((33.20, 34.90), 850, 11), *(((32.98 + i * 0.07, 35.31 + i * 0.006), 820, 5) for i in range(11)),
]


def cyprus(lon, lat):
    """Height of the hand-written summits at a place, m."""
    return max(
        height * math.exp(-(((lon - x) * 91) ** 2 + ((lat - y) * 111) ** 2) / (2 * radius**2))
        for (x, y), height, radius in CYPRUS
    )


def cell(metres, sea):
    if sea:
        return '..'
    steps = int(round(max(0, metres) / STEP))
    return DIGITS[steps // 36] + DIGITS[steps % 36]


def write(name, grid, west, south, minutes, columns, rows):
    """Means over as many 5' cells as one cell of the wanted grid holds, centred on its node."""
    lines = []
    reach = minutes // 5
    for row in range(rows):
        lat = south + (rows - 1 - row) * minutes / 60
        line = ''
        for column in range(columns):
            lon = west + column * minutes / 60
            i, j = round((lat + 90) * 12), round(lon * 12)
            if reach == 1:
                metres = float(grid[i, j])
                sea = metres < 0
            else:
                # Weights 1 2 1: half of what a neighbour covers counts here too.
                block = grid[i - 1 : i + 2, j - 1 : j + 2].astype(float)
                weights = numpy.outer([1, 2, 1], [1, 2, 1]) / 16
                metres = float((numpy.maximum(block, 0) * weights).sum())
                sea = grid[i, j] < 0
            if 32 < lon < 35 and 34.4 < lat < 35.8 and cyprus(lon, lat) > 40:
                metres, sea = max(metres, cyprus(lon, lat)), False
            # The Caspian shore lies at -28 m, the Dead Sea lower: both are water or flat on these maps.
            line += cell(metres, sea)
        lines.append(line)
    head = [f'columns {columns}', f'rows {rows}', f'west {west}', f'south {south}', f'minutes {minutes}', f'step {STEP}',
            'source ETOPO5 (NOAA National Geophysical Data Center, 1988), public domain']
    text = '\n'.join(head + [''] + lines) + '\n'
    (OUT / name).write_text(text, encoding='ascii')
    print(name, len(text), 'bytes')


def main():
    file = scipy.io.netcdf_file(SOURCE, 'r', mmap=False)
    grid = file.variables['ROSE'].data.copy()
    write('heights-region.txt', grid, 14, 27.5, 10, 313, 190)
    write('heights-levant.txt', grid, 29, 30, 5, 193, 139)


if __name__ == '__main__':
    main()
