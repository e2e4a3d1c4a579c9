"""How long astropy takes to read a catalogue, beside assay.bench.TableReading.

    python3 table_reading.py FILE
"""
import sys
import time
import warnings

from astropy.table import Table

warnings.simplefilter("ignore")

path = sys.argv[1]
kind = {"vot": "votable", "ecsv": "ascii.ecsv", "csv": "ascii.csv", "fits": "fits"}[path.rsplit(".", 1)[1]]
wall, cpu = time.time(), time.process_time()
table = Table.read(path, format=kind)
cells = sum(len(table[name].tolist()) for name in table.colnames)  # every cell is touched
print(f"astropy {path}: {cells} cells, {time.time() - wall:.2f} s, CPU {time.process_time() - cpu:.2f} s")
