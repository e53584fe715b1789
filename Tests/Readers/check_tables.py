#!/usr/bin/env python3
"""Has other programs read a run's tables, and compares what they see with datapackage.json.

    python3 -m venv /tmp/readers && /tmp/readers/bin/pip install frictionless pandas duckdb networkx
    /tmp/readers/bin/python check_tables.py Reports/example

frictionless validates every table with its types, keys and references; pandas and DuckDB, given no hint, must
read numbers as numbers, booleans as booleans and times as times. Exit code 1 and a line for each complaint.
"""
import csv, json, os, sys

import duckdb, frictionless, pandas as pd

complaints = []


def complain(text):
    complaints.append(text)
    print(text)


def check(folder):
    package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
    report = frictionless.validate(os.path.join(folder, "datapackage.json"))
    for row in report.flatten(["title", "message"]):
        complain(f"{folder}: frictionless: {row}")
    for resource in package["resources"]:
        path = os.path.join(folder, resource["path"])
        fields = {f["name"]: f["type"] for f in resource["schema"]["fields"]}
        with open(path, newline="", encoding=resource["encoding"]) as file:
            rows = list(csv.DictReader(file))
        with open(path, newline="", encoding=resource["encoding"]) as file:
            if next(csv.reader(file)) != list(fields):
                complain(f"{path}: header is not that of datapackage.json")
        times = [n for n, t in fields.items() if t in ("date", "datetime")]
        # Mixed offsets come out as objects unless they are asked for in one zone, as pandas says itself.
        frame = pd.read_csv(path)
        relation = duckdb.connect().read_csv(path, header=True, sample_size=-1)
        types = dict(zip(relation.columns, map(str, relation.types)))
        if len(frame) != len(rows) or len(relation) != len(rows):
            complain(f"{path}: pandas {len(frame)}, DuckDB {len(relation)}, csv {len(rows)} rows")
        for name, kind in fields.items():
            if not any(row[name] for row in rows):
                continue
            column = frame[name]
            if kind in ("integer", "number"):
                if not pd.api.types.is_numeric_dtype(column):
                    complain(f"{path}: pandas reads {name} as {column.dtype}")
                if types[name] not in ("BIGINT", "DOUBLE", "HUGEINT"):
                    complain(f"{path}: DuckDB reads {name} as {types[name]}")
            elif kind == "boolean":
                if not set(column.dropna().unique()) <= {True, False}:
                    complain(f"{path}: pandas reads {name} as {column.dtype}")
                if types[name] != "BOOLEAN":
                    complain(f"{path}: DuckDB reads {name} as {types[name]}")
            elif name in times:
                pd.to_datetime(column.dropna(), utc=True, format="ISO8601")
                if not (types[name].startswith("TIMESTAMP") or types[name] == "DATE"):
                    complain(f"{path}: DuckDB reads {name} as {types[name]}")
        print(f"{path}: {len(rows)} rows, {len(fields)} columns")


for folder in sys.argv[1:]:
    check(folder)
sys.exit(1 if complaints else 0)
