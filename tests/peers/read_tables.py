"""Reads a table with astropy and prints what it holds, for comparison bit by bit.

One line a column: name, unit, description and the cells, each column a JSON list. A number is printed as the sixteen
hexadecimal digits of its double, an absent cell as "absent". The last line holds the remarks on the table.

    python3 read_tables.py FILE
"""
import json
import struct
import sys
import warnings

import numpy as np
from astropy.table import Table

warnings.simplefilter("ignore")


def cell(value, kind):
    if value is np.ma.masked:
        return "absent"
    if kind == "f":
        number = float(value)
        return "absent" if np.isnan(number) else struct.pack(">d", number).hex()
    if kind == "b":
        return bool(value)
    return value.decode() if isinstance(value, bytes) else str(value)


def main(path):
    if path.endswith(".vot"):
        from astropy.io.votable import parse_single_table

        source = parse_single_table(path)
        table = source.to_table()
        remarks = {p.name: str(p.value) for p in source.params}
    elif path.endswith(".ecsv"):
        table = Table.read(path, format="ascii.ecsv")
        remarks = {k: str(v) for k, v in table.meta.items()}
    else:
        table = Table.read(path, hdu=1)
        remarks = {k: str(v) for k, v in table.meta.items()}
    for number, name in enumerate(table.colnames, 1):
        column = table[name]
        kind = column.dtype.kind
        unit = None if column.unit is None else column.unit.to_string()
        cells = [cell(value, kind) for value in column]
        description = column.description or remarks.get(f"TCOMM{number}")
        print(json.dumps([name, unit, description, kind, cells]))
    print(json.dumps(remarks))


main(sys.argv[1])
