#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a data package of odd sources: odd_sources.py BUNDLED TARGET.

It has the tables of the bundled package BUNDLED, empty but for sources and organisations: every kind of source with every kind of author,
publisher, date and address in turn, then titles that are hard to set.
"""
import csv
import itertools
import pathlib
import shutil
import sys

AUTHORS = ["", "Dmitri Bolt", "Jane Mary Roe; Jean-Pierre van der Berg", "J. K. Smith, Jr.; Ann Lee; Bo Å. Öst", "Владимир Ильич Петров", "王小明",
           "Ministry of Justice", "Ludwig van Beethoven and Anna O'Neill", "Roe, Jane; Doe, John", "; ".join(f"Ada {chr(65 + n)}lm" for n in range(12)),
           "; ".join(f"Ada {chr(65 + n)}lm" for n in range(22))]
ORGANISATIONS = [("agency", "Bureau of Odd Numbers (BON)", "government_agency"), ("paper", "the Daily Odd", "news"), ("company", "Odd & Sons Inc.", "other"),
                 ("several", "a page", "several"), ("person", "Jane Odd", "person"), ("checker", "Check!", "fact_checker"), ("foreign", "Ministère de l'Intérieur", "government_agency"),
                 ("east", "内閣府", "government_agency")]
DATES = ["2025-12-08", "2025-05", "2025", "2018-05~", "2018~", "2018-05-02~", ""]
KINDS = ["press_release", "report", "dataset", "fact_check", "hearing", "news", "statement", "web_page", "letter", ""]
ADDRESSES = [("https://example.org/a", "", ""), ("https://www.example.org/b?c=1&d=2#e", "https://archive.example.org/b", ""), ("", "https://archive.example.org/c", ""),
             ("", "", "https://mirror.example.org/d"), ("https://example.org/a", "", "https://mirror.example.org/d"), ("", "", "")]
TITLES = ["A plain title of the day", "Did it happen?", "It happened!", "Trump and his 'lost' children", "The \"runaway\" label", "“Curly” and ‘single’ marks",
          "Ends with \"quoted words\"", "It's what they're told: a tale", "An in-depth look at on-the-record e-mail vs. the rest of what we came in for",
          "5,000 kids: a report - or not; the end", "Ends in dots...", "Ends in an ellipsis…", "ALL CAPS TITLE OF it", "iPhone and eBay via the web",
          "<i>markup</i> & <script>alert(1)</script> a_b $5 100% #1 {x} \\y ~ ^ --", "unbalanced { brace", "مرحبا بالعالم", "Что такое торговля людьми", "日本の統計",
          "one—two – three", "Report (final) of a [draft] thing", "[a page without a title]", "Plus de 2700 victimes de la traite", "¿Qué pasó con los niños?",
          "Zahlen und Fakten zur Lage der Kinder", "The states' rights and the kids", "A title of U.S.", "TY  - NEWS and ER  - within", "A title, with commas, and @at{signs}",
          "what is it for"]


def main(bundled, target):
    bundled, target = pathlib.Path(bundled), pathlib.Path(target)
    target.mkdir(parents=True)
    shutil.copy(bundled / "datapackage.json", target)
    headings = {}
    for table in bundled.glob("*.csv"):
        with table.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        headings[table.stem] = rows[0]
        with (target / table.name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows if table.stem == "library" else rows[:1])
    with (target / "organisations.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, headings["organisations"], lineterminator="\n")
        writer.writerows({"id": slug, "name": name, "kind": kind} for slug, name, kind in ORGANISATIONS)

    publishers = [slug for slug, _, _ in ORGANISATIONS] + [""]
    number = itertools.count(1)
    with (target / "sources.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, headings["sources"], lineterminator="\n")

        def write(title, turn, **chosen):
            address = ADDRESSES[turn % len(ADDRESSES)]
            row = {"id": f"odd-{next(number)}", "title": title, "kind": KINDS[turn % len(KINDS)], "authors": AUTHORS[turn % len(AUTHORS)],
                   "publisher_id": publishers[turn % len(publishers)], "published": DATES[turn % len(DATES)], "accessed": ["2026-11-22", "2026-11", ""][turn % 3],
                   "url": address[0], "archive_url": address[1], "via_url": address[2]}
            writer.writerow(row | chosen)

        # The lengths of the lists have few divisors in common, so that each value meets nearly all others.
        for turn in range(600):
            write(f"An odd title of number {turn}", turn)
        for turn, title in enumerate(TITLES):
            for kind in ("web_page", "report"):
                write(title, turn, kind=kind, authors="Jane Roe", publisher_id="paper", published="2025-12-08", url="https://example.org/a", archive_url="", via_url="")
                write(title, turn, kind=kind, authors="", publisher_id="several", published="", url="https://example.org/a", archive_url="", via_url="")


main(*sys.argv[1:])
