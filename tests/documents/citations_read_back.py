#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what other programs read from our BibTeX and RIS with our CSL-JSON: citations_read_back.py CSL_JSON BIBTEX_READ RIS_READ.

BIBTEX_READ is CSL-JSON by pandoc, RIS_READ is MODS by ris2xml. Prints each difference, then how many values were compared and how many
are wrong.
"""
import html
import json
import re
import sys
import xml.etree.ElementTree

MODS = "{http://www.loc.gov/mods/v3}"


def words(text):
    """Quotation marks and dashes are set by the style. pandoc does not know the braces that LaTeX names in letters."""
    text = re.sub(r'</?span[^>]*>', "", text or "")
    text = html.unescape(text)
    if text.count("{") != text.count("}"):
        text = text.replace("{", "")
    return " ".join(re.sub(r"[“”‘’\"]", "'", text).split()).replace("–", "-").replace("…", "...")


def bare(name):
    """ris2xml takes the full stops from initials."""
    return words(name).replace(",", "").replace(".", "")


def letters(names):
    return sorted(re.sub(r"\band\b|\W", "", " ".join(names)))


def name_words(name):
    parts = [name.get("given"), name.get("dropping-particle"), name.get("non-dropping-particle"), name.get("family"), name.get("suffix"), name.get("literal")]
    return bare(" ".join(part for part in parts if part))


def of_csl(item):
    date = lambda key: "-".join(f"{int(part):02}" for part in item[key]["date-parts"][0]) if item.get(key) else ""
    return {"title": words(item["title"]), "authors": sorted(name_words(name) for name in item.get("author", [])), "issued": date("issued"), "accessed": date("accessed"),
            "url": item.get("URL", ""), "publisher": words(item.get("container-title") or item.get("publisher"))}


def of_mods(record):
    text = lambda path: (record.findtext(path) or "").strip()
    title = text(f"{MODS}titleInfo/{MODS}title")
    subtitle = text(f"{MODS}titleInfo/{MODS}subTitle")
    names = []
    for name in record.findall(f"{MODS}name"):
        parts = [(part.get("type"), (part.text or "").strip()) for part in name.findall(f"{MODS}namePart")]
        order = {"given": 0, None: 1, "family": 1, "suffix": 2, "termsOfAddress": 2}
        names.append(" ".join(text for _, text in sorted(parts, key=lambda part: order.get(part[0], 1))))
    return {"title": words(title + (": " + subtitle if subtitle else "")), "authors": sorted(bare(name) for name in names),
            "url": text(f"{MODS}location/{MODS}url")}


def main(csl_json, bibtex_read, ris_read):
    load = lambda path: json.load(open(path, encoding="utf-8"))
    ours = {item["id"]: of_csl(item) for item in load(csl_json)}
    organisations = {item["id"] for item in load(csl_json) if any("literal" in name for name in item.get("author", []))}
    readings = {"BibTeX": {item["id"]: of_csl(item) for item in load(bibtex_read)},
                "RIS": {record.get("ID"): of_mods(record) for record in xml.etree.ElementTree.parse(ris_read).getroot()}}
    compared = wrong = 0
    for kind, reading in readings.items():
        if set(reading) != set(ours):
            wrong += 1
            print(f"{kind}: other sources, {sorted(set(reading) ^ set(ours))[:5]}")
        for key, item in reading.items():
            for field, value in item.items():
                compared += 1
                expected = ours.get(key, {}).get(field)
                # RIS has no form for the name of an organisation, and ris2xml takes it to pieces.
                if kind == "RIS" and field == "authors" and key in organisations:
                    value, expected = letters(value), letters(expected)
                if value != expected:
                    wrong += 1
                    print(f"{kind}, {key}, {field}\n  ours: {expected}\n  read: {value}")
    print(f"compared: {compared}\nwrong: {wrong}")


main(*sys.argv[1:])
