#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""import_with_shell.py LIBRARY PACKAGE FOLDER: the yardstick of an import.

Lets the sqlite3 shell .import the CSV files of PACKAGE into the tables, indexes and full text of LIBRARY, whose structure is taken
over, in a new file in FOLDER. A cell that is empty becomes NULL: .import cannot say so, so that rows go through plain tables. The
derived columns and the list of words, which no package holds, are copied from LIBRARY. Nothing is checked but what the tables themselves check.
"""
import os
import sqlite3
import subprocess
import sys

library, package, folder = sys.argv[1:]
target = os.path.join(folder, "shell.countercheck")
if os.path.exists(target):
    os.remove(target)
source = sqlite3.connect(f"file:{os.path.abspath(library)}?immutable=1", uri=True)
full_text = [name for (name,) in source.execute("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")]
shadows = {f"{name}_{part}" for name in full_text for part in ("data", "idx", "docsize", "config")}
structure = [(name, sql) for name, sql in source.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL") if name not in shadows]
tables = [name for name, sql in structure if sql.startswith("CREATE TABLE")]

# PRAGMA table_info lists no column that SQLite makes of its row.
derived = ("names", "said_by", "evidence_text")
script = ["PRAGMA journal_mode = OFF;", "PRAGMA synchronous = OFF;", "PRAGMA cache_size = -49152;", f"ATTACH '{os.path.abspath(library)}' AS whole;"]
script += [sql + ";" for _, sql in structure]
script += [".mode csv", "BEGIN;"]
for table in tables:
    if table == "search_words":
        continue
    columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})") if row[1] not in ("row", *derived)]
    cells = ", ".join(f"nullif({column}, '')" for column in columns)
    order = "rtrim(stated_on, '~') DESC, id" if table == "claims" else columns[0]
    script += [f"CREATE TEMP TABLE plain ({', '.join(columns)});",
               f".import --skip 1 {os.path.join(os.path.abspath(package), table + '.csv')} plain",
               f"INSERT INTO main.{table} ({', '.join(columns)}) SELECT {cells} FROM plain ORDER BY {order};", "DROP TABLE plain;"]
for name in full_text:
    table = name.removesuffix("_search")
    filled = [row[1] for row in source.execute(f"PRAGMA table_info({table})") if row[1] in derived]
    script += [f"UPDATE main.{table} SET ({', '.join(filled)}) = (SELECT {', '.join(filled)} FROM whole.{table} AS other WHERE other.row = {table}.row);",
               f"INSERT INTO {name} ({name}) VALUES ('rebuild');", f"INSERT INTO {name} ({name}) VALUES ('optimize');"]
script += ["INSERT INTO main.search_words SELECT * FROM whole.search_words;", "COMMIT;"]
sys.exit(subprocess.run(["sqlite3", "-bail", target], input="\n".join(script), text=True, stdout=subprocess.DEVNULL, check=False).returncode)
