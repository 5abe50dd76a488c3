#!/usr/bin/python3
"""Derive "Bescheid Sans" from Noto Sans 2.004 (how src/main/resources/fonts was made; not part of the build).

PDFBox places no accents (no GPOS), so each of the 149 letter sequences of DIN 91379 becomes one glyph at
U+E000 and up, composed where HarfBuzz would put its parts. Layout tables and hints are left out.

Needs fontTools (python3-fonttools), hb-shape (libharfbuzz-bin), Noto Sans (fonts-noto-core) and latin_list_1.3.txt
of String-Latin/DIN-91379-Characters-and-Sequences (CC BY 4.0):

    derive.py latin_list_1.3.txt NotoSans-Regular.ttf BescheidSans-Regular.ttf din91379.json
"""

import json
import re
import subprocess
import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

UNUSED = ("GPOS", "GSUB", "GDEF", "kern", "DSIG", "prep", "fpgm", "cvt ", "gasp", "hdmx", "VDMX", "LTSH")


def sequences(list_file):
    for line in open(list_file, encoding="utf-8"):
        columns = [column.strip() for column in line.split(";")]
        if len(columns) > 3 and columns[0] == "bll":
            points = re.findall(r"[0-9A-F]{4,5}", columns[2])
            if len(points) > 1:
                yield "".join(chr(int(point, 16)) for point in points)


def derive(list_file, source, target, map_file):
    font = TTFont(source)
    glyphs, outlines, widths = font.getGlyphSet(), font["glyf"], font["hmtx"]
    assigned = {}
    for index, sequence in enumerate(sequences(list_file)):
        shaped = json.loads(
            subprocess.check_output(["hb-shape", "--output-format=json", "--features=-liga", source, sequence])
        )
        assert all(part["g"] != ".notdef" for part in shaped), sequence
        pen, x = TTGlyphPen(glyphs), 0
        for part in shaped:
            pen.addComponent(part["g"], (1, 0, 0, 1, x + part["dx"], part["dy"]))
            x += part["ax"]
        name = "din%03d" % index
        outlines[name] = pen.glyph()
        outlines[name].recalcBounds(outlines)
        widths[name] = (x, outlines[name].xMin)
        assigned["%04X" % (0xE000 + index)] = sequence
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[0xE000 + index] = name
    for table in UNUSED:
        if table in font:
            del font[table]
    for name in outlines.keys():
        outlines[name].removeHinting()
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            renamed = record.toUnicode().replace("Noto Sans", "Bescheid Sans").replace("NotoSans", "BescheidSans")
            record.string = renamed
    font["post"].formatType = 3.0
    font.save(target)
    json.dump(assigned, open(map_file, "w"), ensure_ascii=True)


derive(*sys.argv[1:5])
