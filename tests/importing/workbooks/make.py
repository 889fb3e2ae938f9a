#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the malformed workbooks and verdicts.json into the folder given (default: beside this script).

Needs Python's standard library only and gives the same bytes every time (with the same zlib). The tests use the files, not this
script. "read": the workbook is read and the cells named (of the first sheet) are there as shown. "refused": nothing is read and one
sentence says why. "either": the other verdict is honest too; if it is read, the cells must be right. Never: a crash, a hang,
a file written or an address asked, a value that is not in the file.
"""
import json
import os
import struct
import sys
import zlib

OUT = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
VERDICTS = {}


def keep(name, data, verdict, why, cells=None, either=False):
    assert name not in VERDICTS, name
    with open(os.path.join(OUT, name), "wb") as f:
        f.write(data)
    v = {"verdict": verdict, "why": why}
    if either:
        v["either"] = True
    if cells:
        v["cells"] = cells
    VERDICTS[name] = v


# ---- ZIP, written by hand so that it can lie
def entry(name, data, method=8, crc=None, size=None, flags=0x800, attr=0o100600 << 16, stored=None):
    raw = data.encode() if isinstance(data, str) else data
    packed = stored
    if packed is None:
        c = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = c.compress(raw) + c.flush() if method == 8 else raw
    return dict(name=name.encode(), packed=packed, method=method, crc=zlib.crc32(raw) if crc is None else crc,
                size=len(raw) if size is None else size, flags=flags, attr=attr)


def archive(entries, aliases=()):
    """aliases: names that point at the local header of the first entry."""
    out, central, first = b"", b"", None
    for e in entries:
        at = len(out)
        first = (e, at) if first is None else first
        fixed = struct.pack("<HHHHHIIIHH", 20, e["flags"], e["method"], 0, 0x21, e["crc"], len(e["packed"]), e["size"],
                            len(e["name"]), 0)
        out += b"PK\x03\x04" + fixed + e["name"] + e["packed"]
        central += b"PK\x01\x02" + struct.pack("<H", 0x314) + fixed + struct.pack("<HHHII", 0, 0, 0, e["attr"], at) + e["name"]
    for name in aliases:
        e, at = first
        n = name.encode()
        fixed = struct.pack("<HHHHHIIIHH", 20, e["flags"], e["method"], 0, 0x21, e["crc"], len(e["packed"]), e["size"], len(n), 0)
        central += b"PK\x01\x02" + struct.pack("<H", 0x314) + fixed + struct.pack("<HHHII", 0, 0, 0, e["attr"], at) + n
    count = len(entries) + len(aliases)
    return out + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(central), len(out), 0)


# ---- XLSX
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/relationships"
CT = "application/vnd.openxmlformats-officedocument.spreadsheetml."
TYPES = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         f'<Override PartName="/xl/workbook.xml" ContentType="{CT}sheet.main+xml"/>'
         f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{CT}worksheet+xml"/>'
         f'<Override PartName="/xl/sharedStrings.xml" ContentType="{CT}sharedStrings+xml"/>'
         f'<Override PartName="/xl/styles.xml" ContentType="{CT}styles+xml"/></Types>')
ROOT = HEAD + f'<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
BOOK = HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'
RELS = (HEAD + f'<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{REL}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
STYLES = (HEAD + f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
          '<fonts count="1"><font><sz val="11"/><name val="Sans"/></font></fonts>'
          '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
          '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
          '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>')
STRINGS = HEAD + f'<sst xmlns="{MAIN}" count="2" uniqueCount="2"><si><t>Year</t></si><si><t>Victims</t></si></sst>'
TOP = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
ROW2 = '<row r="2"><c r="A2"><v>2020</v></c><c r="B2"><v>1204</v></c></row>'
GOOD = [["A1", "Year"], ["B1", "Victims"], ["A2", "2020"], ["B2", "1204"]]


def sheet(rows, before="", after=""):
    return HEAD + f'<worksheet xmlns="{MAIN}" xmlns:r="{REL}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def parts(**change):
    """The parts of a sound workbook; a change replaces one, None leaves it out."""
    p = {"types": ("[Content_Types].xml", TYPES), "root": ("_rels/.rels", ROOT), "book": ("xl/workbook.xml", BOOK),
         "rels": ("xl/_rels/workbook.xml.rels", RELS), "styles": ("xl/styles.xml", STYLES),
         "strings": ("xl/sharedStrings.xml", STRINGS), "sheet": ("xl/worksheets/sheet1.xml", sheet(TOP + ROW2))}
    return [entry(n, change.get(k, d)) for k, (n, d) in p.items() if not (k in change and change[k] is None)]


def xlsx(extra=(), **change):
    return archive(parts(**change) + list(extra))


def rows(*r):
    return sheet(TOP + "".join(r))


# ---- ODS
ON = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{k}:1.0"' for k in ("office", "table", "text"))
MIME = "application/vnd.oasis.opendocument.spreadsheet"
ODSGOOD = ('<table:table-row><table:table-cell office:value-type="string"><text:p>Year</text:p></table:table-cell>'
           '<table:table-cell office:value-type="string"><text:p>Victims</text:p></table:table-cell></table:table-row>'
           '<table:table-row><table:table-cell office:value-type="float" office:value="2020"><text:p>2020</text:p></table:table-cell>'
           '<table:table-cell office:value-type="float" office:value="1204"><text:p>1204</text:p></table:table-cell></table:table-row>')


def content(tables):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {ON} office:version="1.2"><office:body>'
            f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>")


def table(r, name="Data"):
    return f'<table:table table:name="{name}">{r}</table:table>'


def manifest(inner=""):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
            f'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
            f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{inner}</manifest:file-entry></manifest:manifest>')


def ods(body, mime=True, man=None):
    e = [entry("mimetype", MIME, method=0)] if mime else []
    if body is not None:
        e.append(entry("content.xml", body))
    return archive(e + [entry("META-INF/manifest.xml", man or manifest())])


# ---- OLE compound file, version 3; every stream takes at least 4,096 bytes, so no mini stream is needed
def compound(streams):
    sectors, fat, dirs = [], [], []

    def chain(data):
        start = len(sectors)
        n = (len(data) + 511) // 512
        for i in range(n):
            sectors.append(data[i * 512:(i + 1) * 512].ljust(512, b"\0"))
            fat.append(start + i + 1 if i + 1 < n else 0xFFFFFFFE)
        return start

    def directory(name, kind, start, size, right=0xFFFFFFFF, child=0xFFFFFFFF):
        n = name.encode("utf-16-le")
        return (n.ljust(64, b"\0") + struct.pack("<HBB", len(n) + 2 if n else 0, kind, 1) + struct.pack("<III", 0xFFFFFFFF, right, child)
                + b"\0" * 36 + struct.pack("<IQ", start, size))

    dirs.append(directory("Root Entry", 5, 0xFFFFFFFE, 0, child=1))
    for i, (name, data) in enumerate(streams):
        data = data.ljust(4096, b"\0")
        dirs.append(directory(name, 2, chain(data), len(data), right=i + 2 if i + 1 < len(streams) else 0xFFFFFFFF))
    while len(dirs) % 4:
        dirs.append(b"\0" * 68 + b"\xff" * 12 + b"\0" * 48)
    first = chain(b"".join(dirs))
    at = len(sectors)
    fat.append(0xFFFFFFFD)
    assert len(fat) <= 128
    sectors.append(struct.pack("<128I", *(fat + [0xFFFFFFFF] * (128 - len(fat)))))
    head = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
            + struct.pack("<IIIIIIIII", 0, 1, first, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", at) + b"\xff" * 432)
    assert len(head) == 512
    return head + b"".join(sectors)


def biff():
    def rec(kind, data):
        return struct.pack("<HH", kind, len(data)) + data
    bof = struct.pack("<HHHHII", 0x600, 0x10, 0x2000, 1997, 0, 6)
    glob = rec(0x809, struct.pack("<HHHHII", 0x600, 5, 0x2000, 1997, 0, 6))
    bound = lambda at: rec(0x85, struct.pack("<IHB", at, 0, 4) + b"\0Data")
    end = rec(0x0A, b"")
    at = len(glob) + len(bound(0)) + len(end)
    return glob + bound(at) + end + rec(0x809, bof) + rec(0x203, struct.pack("<HHHd", 0, 0, 15, 1204.0)) + end


def broken_archives():
    good = xlsx()
    keep("empty.xlsx", b"", "refused", "the file is empty")
    keep("truncated.xlsx", good[:len(good) * 2 // 3], "refused", "cut off: the list of entries is missing")
    keep("truncated-in-list.xlsx", good[:-40], "refused", "cut off inside the list of entries")
    keep("noise.xlsx", bytes((i * i * 31 + i * 7) & 0xFF for i in range(3000)), "refused", "not an archive at all")
    p = parts()
    p[-1]["crc"] ^= 1
    keep("wrong-crc.xlsx", archive(p), "refused", "the check sum of the sheet is wrong: its content is not what was written")
    p = parts()
    p[-1]["size"] = 10
    keep("size-lies.xlsx", archive(p), "refused", "the sheet is longer than the archive says")
    p = parts()
    p[-1]["packed"] = p[-1]["packed"][:40] + b"\xff" * 40 + p[-1]["packed"][80:]
    keep("broken-deflate.xlsx", archive(p), "refused", "the packed data of the sheet are damaged")
    p = parts()
    p[-1]["method"] = 99
    keep("unknown-compression.xlsx", archive(p), "refused", "a way of packing that nobody reads")
    p = parts()
    p[-1]["flags"] |= 1
    keep("encrypted-entry.xlsx", archive(p), "refused", "an entry is locked with a password")
    keep("zip-bomb.xlsx", xlsx(sheet=(HEAD + f'<worksheet xmlns="{MAIN}"><sheetData>').encode() + b" " * 200_000_000
                               + (TOP + ROW2 + "</sheetData></worksheet>").encode()), "refused", "200 MB of blanks in 0.2 MB")
    big = entry("xl/media/a.bin", b"\0" * 1_000_000)
    keep("overlapping-entries.xlsx", archive([big] + parts(), [f"xl/media/{i}.bin" for i in range(400)]), "refused",
         "400 entries share the same packed megabyte", GOOD, either=True)
    keep("name-leads-out.xlsx", xlsx([entry("../../evil.txt", "out")]), "refused", "an entry's name leads out of the archive; nothing may be written", GOOD, either=True)
    keep("name-absolute.xlsx", xlsx([entry("/tmp/evil-countercheck.txt", "out"), entry("C:\\evil.txt", "out")]), "refused",
         "an entry has an absolute name; nothing may be written", GOOD, either=True)
    keep("duplicate-entries.xlsx", xlsx([entry("xl/worksheets/sheet1.xml", rows(ROW2.replace("1204", "9999")))]), "refused",
         "the sheet is in the archive twice, with different figures: nothing says which one counts")
    p = parts(sheet="/etc/hostname")
    p[-1]["attr"] = 0o120777 << 16
    keep("symlink-entry.xlsx", archive(p), "refused", "the sheet is a link to a file of the reader's machine")


def broken_parts():
    keep("no-workbook.xlsx", xlsx(book=None), "refused", "no list of sheets")
    keep("no-content-types.xlsx", xlsx(types=None), "refused", "no list of the parts' kinds", GOOD, either=True)
    keep("sheet-part-missing.xlsx", xlsx(sheet=None), "refused", "the only sheet is named but not there")
    keep("relationship-loop.xlsx", xlsx(rels=RELS.replace("worksheets/sheet1.xml", "workbook.xml")), "refused", "the sheet is the list of sheets itself")
    keep("external-sheet.xlsx", xlsx(rels=RELS.replace('Target="worksheets/sheet1.xml"', 'Target="http://example.invalid/sheet1.xml" TargetMode="External"')),
         "refused", "the only sheet lies on the network; no address may be asked")
    keep("external-link-beside.xlsx", xlsx([entry("xl/worksheets/_rels/sheet1.xml.rels",
         HEAD + f'<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{REL}/hyperlink" Target="http://example.invalid/" TargetMode="External"/></Relationships>')],
         sheet=sheet(TOP + ROW2, after='<hyperlinks><hyperlink ref="B1" r:id="rId1"/></hyperlinks>')), "read", "a link beside the table is no harm; no address may be asked", GOOD)
    keep("no-sheets.xlsx", xlsx(book=BOOK.replace('<sheet name="Data" sheetId="1" r:id="rId1"/>', "")), "refused", "no sheet in it")
    keep("not-well-formed-sheet.xlsx", xlsx(sheet=sheet(TOP + ROW2).replace("</row></sheetData>", "</sheetData>")), "refused", "the sheet is not well-formed XML")
    keep("not-well-formed-workbook.xlsx", xlsx(book=BOOK[:-30]), "refused", "the list of sheets breaks off")
    keep("deep-nesting.xlsx", xlsx(sheet=sheet("<a>" * 100_000 + "</a>" * 100_000)), "refused", "100,000 elements inside each other")
    laughs = '<!DOCTYPE worksheet [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{("&a%d;" % (i - 1)) * 10}">' for i in range(1, 10)) + "]>"
    keep("billion-laughs.xlsx", xlsx(sheet=sheet(TOP + '<row r="2"><c r="A2" t="inlineStr"><is><t>&a9;</t></is></c></row>').replace(HEAD, HEAD + laughs)),
         "refused", "an entity that grows to two thousand million letters")
    outer = '<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    keep("external-entity.xlsx", xlsx(sheet=sheet(TOP + '<row r="2"><c r="A2" t="inlineStr"><is><t>&e;</t></is></c></row>').replace(HEAD, HEAD + outer)),
         "refused", "an entity that would read a file of the reader's machine")
    keep("invalid-utf8.xlsx", xlsx(strings=STRINGS.encode().replace(b"Victims", b"Vict\xff\xfems")), "refused", "letters that are not UTF-8")
    keep("utf16-parts.xlsx", xlsx(sheet=b"\xff\xfe" + sheet(TOP + ROW2).replace("UTF-8", "UTF-16").encode("utf-16-le")), "read",
         "XML in UTF-16 is lawful; a reader that cannot must say so", GOOD, either=True)
    pre = lambda t: t.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')

    def prefixed(t):
        import re
        return re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", pre(t)) if t != HEAD else t
    keep("other-prefixes.xlsx", xlsx(sheet=prefixed(sheet(TOP + ROW2)), book=prefixed(BOOK), strings=prefixed(STRINGS)), "read", "the same names under another prefix", GOOD)
    strict = lambda t: t.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    keep("strict.xlsx", xlsx(root=strict(ROOT), book=strict(BOOK), rels=strict(RELS), styles=strict(STYLES), strings=strict(STRINGS), sheet=strict(sheet(TOP + ROW2))),
         "read", "the strict form of the standard", GOOD, either=True)
    odd = BOOK.replace('name="Data"', 'name="Da&#9;ta &#x202E;atad&#10;&lt;b&gt;"')
    keep("sheet-name-odd.xlsx", xlsx(book=odd), "read", "tab, line break and a turn of writing direction in the sheet's name: harmless when shown", GOOD)
    keep("sheet-name-forbidden.xlsx", xlsx(book=BOOK.replace('name="Data"', 'name="Da&#1;ta"')), "refused", "a control character that XML forbids", GOOD, either=True)


def broken_cells():
    keep("string-index-too-high.xlsx", xlsx(sheet=rows('<row r="2"><c r="A2" t="s"><v>77</v></c><c r="B2"><v>1204</v></c></row>')), "refused",
         "a text that is not in the list of texts")
    keep("string-index-negative.xlsx", xlsx(sheet=rows('<row r="2"><c r="A2" t="s"><v>-1</v></c><c r="B2"><v>1204</v></c></row>')), "refused",
         "a text before the first of the list")
    keep("row-negative.xlsx", xlsx(sheet=rows(ROW2.replace('r="2"', 'r="-1"').replace("A2", "A-1").replace("B2", "B-1"))), "refused", "a row below zero")
    keep("row-zero.xlsx", xlsx(sheet=rows(ROW2.replace('r="2"', 'r="0"').replace("A2", "A0").replace("B2", "B0"))), "refused", "row nought")
    keep("row-over-32-bits.xlsx", xlsx(sheet=rows(ROW2.replace('r="2"', 'r="4294967298"').replace("A2", "A4294967298").replace("B2", "B4294967298"))),
         "refused", "a row number that becomes 2 in 32 bits")
    keep("reference-far.xlsx", xlsx(sheet=rows('<row r="999999999"><c r="ZZZZ999999999"><v>1</v></c></row>')), "refused", "a cell beyond any sheet")
    keep("reference-odd.xlsx", xlsx(sheet=rows('<row r="2"><c r="2A"><v>2020</v></c><c r="$B$2"><v>1204</v></c><c r=""><v>3</v></c></row>')), "refused", "references that name no cell")
    keep("last-cell.xlsx", xlsx(sheet=rows(ROW2, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), "read",
         "a figure in the very last cell: lawful, and no reason to make 17 thousand million cells", GOOD + [["XFD1048576", "1"]], either=True)
    keep("dimension-lies.xlsx", xlsx(sheet=sheet(TOP + ROW2, before='<dimension ref="A1:XFD1048576"/>')), "read", "the sheet says it is full, and holds four cells", GOOD)
    keep("million-merged.xlsx", xlsx(sheet=sheet(TOP + ROW2, after='<mergeCells count="1000000">' + '<mergeCell ref="D1:E1"/>' * 1_000_000 + "</mergeCells>")),
         "refused", "the same cells merged a million times", GOOD, either=True)
    keep("merged-whole-sheet.xlsx", xlsx(sheet=sheet(TOP + ROW2, after='<mergeCells count="1"><mergeCell ref="C1:XFD1048576"/></mergeCells>')),
         "read", "one merged range over all that is empty", GOOD, either=True)
    keep("cell-twice.xlsx", xlsx(sheet=rows(ROW2.replace("</row>", '<c r="B2"><v>9999</v></c></row>'))), "refused", "the same cell twice, with different figures")
    keep("rows-out-of-order.xlsx", xlsx(sheet=sheet(ROW2 + TOP)), "read", "the second row before the first", GOOD, either=True)
    keep("cells-without-references.xlsx", xlsx(sheet=sheet('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><v>2020</v></c><c><v>1204</v></c></row>')),
         "read", "references may be left out", GOOD)
    keep("inline-strings.xlsx", xlsx(strings=None, rels=RELS.replace(f'<Relationship Id="rId3" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>', ""),
         types=TYPES.replace(f'<Override PartName="/xl/sharedStrings.xml" ContentType="{CT}sharedStrings+xml"/>', ""),
         sheet=sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Year</t></is></c><c r="B1" t="inlineStr"><is><t>Victims</t></is></c></row>' + ROW2)),
         "read", "texts inside the cells", GOOD)
    keep("rich-text.xlsx", xlsx(strings=STRINGS.replace("<t>Victims</t>", '<r><rPr><b/></rPr><t xml:space="preserve">Vic</t></r><r><t>tims</t></r><rPh sb="0" eb="1"><t>x</t></rPh>')),
         "read", "a text in two fonts, with a reading aid that is not part of it", GOOD)
    keep("styles-missing.xlsx", xlsx(styles=None, rels=RELS.replace(f'<Relationship Id="rId2" Type="{REL}/styles" Target="styles.xml"/>', ""),
         types=TYPES.replace(f'<Override PartName="/xl/styles.xml" ContentType="{CT}styles+xml"/>', ""), sheet=rows(ROW2.replace('r="B2"', 'r="B2" s="5"'))),
         "read", "no styles: the figures are still there", GOOD)
    keep("style-index-too-high.xlsx", xlsx(sheet=rows(ROW2.replace('r="B2"', 'r="B2" s="4000000000"'))), "read", "a style that does not exist", GOOD, either=True)
    keep("date-format-broken.xlsx", xlsx(styles=STYLES.replace("yyyy\\-mm\\-dd", "[$-yyyy[mm&quot;dd;;;;;@@["), sheet=rows(ROW2, '<row r="3"><c r="A3" s="1"><v>43861</v></c></row>')),
         "read", "a number format that nobody understands: its cell may not become a wrong date", GOOD)
    keep("date-1904.xlsx", xlsx(book=BOOK.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'), sheet=rows(ROW2, '<row r="3"><c r="A3" s="1"><v>42399</v></c></row>')),
         "read", "days counted from 1904", GOOD + [["A3", "2020-01-31"]])
    keep("nan-and-inf.xlsx", xlsx(sheet=rows(ROW2, '<row r="3"><c r="A3"><v>NaN</v></c><c r="B3"><v>INF</v></c></row><row r="4"><c r="A4"><v>1e999</v></c><c r="B4"><v>-nan</v></c></row>')),
         "refused", "number cells without a number: never a zero, never dropped in silence", GOOD, either=True)
    keep("number-with-comma.xlsx", xlsx(sheet=rows(ROW2.replace("<v>1204</v>", "<v>1,204</v>"))), "refused", "a number cell that is not written as one: never 1", [["B2", "1,204"]], either=True)
    keep("error-cells.xlsx", xlsx(sheet=rows(ROW2, '<row r="3"><c r="A3"><v>2021</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')), "read",
         "an error is shown as an error", GOOD + [["B3", "#DIV/0!"]])
    keep("formula-without-result.xlsx", xlsx(sheet=rows(ROW2, '<row r="3"><c r="A3"><v>2021</v></c><c r="B3"><f>B2*2</f></c></row>')), "read",
         "a formula without result is an empty cell, never a zero", GOOD + [["B3", ""]])


def broken_ods():
    huge = lambda attr, where: ODSGOOD.replace(where, where + f' {attr}="2000000000"', 1)
    keep("columns-repeated.ods", ods(content(table(huge("table:number-columns-repeated", "<table:table-cell")))), "refused", "a text repeated over two thousand million columns")
    keep("rows-repeated.ods", ods(content(table(huge("table:number-rows-repeated", "<table:table-row")))), "refused", "a row repeated two thousand million times")
    keep("empty-repeated.ods", ods(content(table(ODSGOOD + '<table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000"/></table:table-row>'))),
         "read", "only emptiness is repeated", GOOD, either=True)
    keep("repeat-negative.ods", ods(content(table(ODSGOOD.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="-3"', 1)))), "refused", "a cell repeated minus three times", GOOD, either=True)
    keep("content-missing.ods", ods(None), "refused", "no content in it")
    keep("content-not-well-formed.ods", ods(content(table(ODSGOOD))[:-60]), "refused", "the content breaks off")
    keep("mimetype-missing.ods", ods(content(table(ODSGOOD)), mime=False), "read", "the first entry is missing; what follows is sound", GOOD)
    keep("thousand-sheets.ods", ods(content("".join(table(ODSGOOD, f"Sheet {i}") for i in range(1, 1001)))), "read", "a thousand sheets", GOOD)
    lock = ('<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAAAAAAAAAAAAAAAAAAAAAAAAA="><manifest:algorithm manifest:algorithm-name="Blowfish CFB" '
            'manifest:initialisation-vector="AAAAAAAAAAA="/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024" manifest:salt="AAAAAAAAAAAAAAAAAAAAAA=="/></manifest:encryption-data>')
    keep("password.ods", ods(bytes((i * 97 + (i >> 3) * 13) & 0xFF for i in range(600)), man=manifest(lock)), "refused", "locked with a password")


def other_formats():
    keep("encrypted.xlsx", compound([("EncryptionInfo", b"\x04\x00\x04\x00\x40\x00\x00\x00<encryption/>"), ("EncryptedPackage", struct.pack("<Q", 4000) + bytes((i * 89) & 0xFF for i in range(4000)))]),
         "refused", "locked with a password")
    keep("old.xls", compound([("Workbook", biff())]), "refused", "the old binary format")
    keep("binary.xlsb", archive([entry("[Content_Types].xml", TYPES.replace("workbook.xml", "workbook.bin")), entry("_rels/.rels", ROOT.replace("workbook.xml", "workbook.bin")),
                                 entry("xl/workbook.bin", b"\x83\x01\x00\x84\x01\x00")]), "refused", "a binary workbook")
    keep("xlsx-named.ods", xlsx(), "read", "an XLSX under another name: the content counts", GOOD)
    keep("ods-named.xlsx", ods(content(table(ODSGOOD))), "read", "an ODS under another name: the content counts", GOOD)
    keep("csv-named.xlsx", b"Year,Victims\n2020,1204\n", "read", "a text table under another name", GOOD, either=True)
    keep("pdf-named.xlsx", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n", "refused", "a PDF")
    keep("html-named.xls", b"<html><body><table><tr><th>Year<th>Victims</tr><tr><td>2020<td>1204</tr></table></body></html>\n", "refused", "a web page")
    keep("nul-inside.csv", b"Year,Victims\n2020,12\x0004\n2021,\x00\n", "refused", "a NUL character: not a text table")
    keep("nothing-but-mark.csv", b"\xef\xbb\xbf", "refused", "a byte order mark and nothing else")


os.makedirs(OUT, exist_ok=True)
broken_archives()
broken_parts()
broken_cells()
broken_ods()
other_formats()
with open(os.path.join(OUT, "verdicts.json"), "w", encoding="utf-8") as f:
    f.write("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in VERDICTS.items()) + "\n}\n")
