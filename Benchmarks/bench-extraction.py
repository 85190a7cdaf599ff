#!/usr/bin/env python3
"""Counts 2 GB of records by five columns with this program, DuckDB and Polars, each in a process of its own, in turn.

    bench-extraction.py [GIGABYTES|FILE.csv] [RUNS]

All read the same file from the page cache with two threads and write the same counts, sorted; the bytes are compared. Times are
medians of whole processes, start-up included. Then the same records packed as .zip and .zst beside the decompressor alone.
"""

import hashlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
QUADRANT = os.path.join(HERE, "..", ".build", "release", "quadrant")
COLUMNS = ["Reported by", "LSOA name", "Month", "Crime type", "Last outcome category"]
THREADS = 2

DUCKDB = """
import duckdb, sys
database = duckdb.connect()
database.execute("SET threads = {threads}")
database.execute('''COPY (
    SELECT {names}, count(*) AS count FROM read_csv('{file}', header = true, delim = ',', quote = '"', all_varchar = true)
    GROUP BY ALL ORDER BY {order}) TO '{counts}' (HEADER, DELIMITER ',')''')
"""

POLARS = """
import polars
columns = {columns!r}
frame = polars.scan_csv("{file}", infer_schema=False)
frame.group_by(columns).agg(polars.len().alias("count")).sort(columns).collect(engine="streaming").write_csv("{counts}")
"""


def median(values):
    return statistics.median(values)


def run(command, environment=None):
    """Seconds, and the most private memory in MiB: what was resident and no page of a file."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    most = 0
    status = f"/proc/{process.pid}/status"
    while process.poll() is None:
        try:
            with open(status) as file:
                most = max(most, int((re.search(r"RssAnon:\s+(\d+)", file.read()) or [0, 0])[1]))
        except OSError:
            pass
        time.sleep(0.005)
    seconds = time.monotonic() - start
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed")
    return seconds, most / 1024


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def promise(name, measured, limit, kept):
    print(f"{name:<58} {measured:>14}   {limit:<12} {'kept' if kept else 'NOT KEPT'}")


def commands(file, place):
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    # A blank field is null to DuckDB, and stands before every other.
    order = ", ".join(f'"{name}" NULLS FIRST' for name in COLUMNS)
    counts = {name: os.path.join(place, name + ".csv") for name in ("quadrant", "duckdb", "polars")}
    duckdb = DUCKDB.format(threads=THREADS, names=names, order=order, file=file, counts=counts["duckdb"])
    polars = POLARS.format(columns=COLUMNS, file=file, counts=counts["polars"])
    ours = [QUADRANT, "extract", "--count-by", ",".join(COLUMNS), file, "-o", counts["quadrant"], "--threads", str(THREADS)]
    return counts, {
        "quadrant": (ours, None),
        "duckdb": ([sys.executable, "-c", duckdb], None),
        "polars": ([sys.executable, "-c", polars], {"POLARS_MAX_THREADS": str(THREADS)}),
    }


def count(file, size, runs, place):
    import duckdb
    import polars

    counts, programs = commands(file, place)
    times = {name: [] for name in programs}
    memory = {name: 0 for name in programs}
    newlines = []
    for turn in range(runs + 1):
        start = time.monotonic()
        rows = int(subprocess.run(["wc", "-l", file], capture_output=True, text=True, check=True).stdout.split()[0]) - 1
        taken = time.monotonic() - start
        if turn:
            newlines.append(taken)
        for name, (command, environment) in programs.items():
            # A file written over another waits for the disk, a new one does not.
            if os.path.exists(counts[name]):
                os.remove(counts[name])
            seconds, most = run(command, environment)
            if turn:  # the first round brings the file into the page cache
                times[name].append(seconds)
                memory[name] = max(memory[name], most)
    print(f"{rows:,} records, {size / 1e9:.2f} GB, {THREADS} threads, {runs} runs in turn; medians of whole processes")
    print(f"duckdb {duckdb.__version__}, polars {polars.__version__}\n")
    print(f"{'':<20} {'seconds':>10} {'rows/s':>14} {'GB/s':>8} {'private MiB':>12}")
    for name in programs:
        seconds = median(times[name])
        print(f"{name:<20} {seconds:>10.2f} {rows / seconds:>14,.0f} {size / seconds / 1e9:>8.2f} {memory[name]:>12.0f}")
    bare = median(newlines)
    print(f"{'wc -l':<20} {bare:>10.2f} {rows / bare:>14,.0f} {size / bare / 1e9:>8.2f}\n")

    def ratio(other):
        return median([theirs / ours for theirs, ours in zip(other, times["quadrant"])])

    for peer, least in (("duckdb", 5), ("polars", 4)):
        measured = ratio(times[peer])
        promise(f"times the speed of {peer}", f"{measured:.2f}", f">= {least}", measured >= least)
    print(f"{'times the seconds of a bare count of line ends':<58} {1 / ratio(newlines):>14.2f}")
    promise("most private memory, MiB", f"{memory['quadrant']:.0f}", "<= 64", memory["quadrant"] <= 64)
    same = {digest(path) for path in counts.values()}
    promise("all three write the same bytes", "yes" if len(same) == 1 else "no", "yes", len(same) == 1)


def packed(file, runs, place):
    """What reading packed records costs beside the decompressor alone, for many groups and for few."""
    zipped, standard = os.path.join(place, "records.zip"), os.path.join(place, "records.csv.zst")
    subprocess.run(["bsdtar", "--format=zip", "-cf", zipped, "-C", os.path.dirname(file), os.path.basename(file)], check=True)
    subprocess.run(["zstd", "-q", "-f", file, "-o", standard], check=True)
    print(f"\n{'packed':<20} {'alone':>14} {'seconds':>8} {'five columns':>14} {'ratio':>6} {'two columns':>14} {'ratio':>6}")
    for path, alone in (
        (zipped, ["bsdtar", "-xOf", zipped]), (standard, ["zstd", "-dc", "-q", standard]),
    ):
        times = {"alone": [], "five": [], "two": []}
        for _ in range(runs):
            times["alone"].append(run(alone)[0])
            for name, columns in (("five", COLUMNS), ("two", COLUMNS[:3:2])):
                counts = os.path.join(place, "packed.csv")
                command = [QUADRANT, "extract", "--count-by", ",".join(columns), path, "-o", counts]
                times[name].append(run(command)[0])
                os.remove(counts)
        ratios = {name: median([a / b for a, b in zip(times[name], times["alone"])]) for name in times}
        print(
            f"{os.path.basename(path):<20} {alone[0]:>14} {median(times['alone']):>8.2f} {median(times['five']):>14.2f} "
            f"{ratios['five']:>6.2f} {median(times['two']):>14.2f} {ratios['two']:>6.2f}"
        )


def main():
    given = sys.argv[1] if len(sys.argv) > 1 else "2"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    place = tempfile.mkdtemp(prefix="records-")
    try:
        file = given if given.endswith(".csv") else os.path.join(place, "street.csv")
        if file != given:
            generator = os.path.join(HERE, "ExtractionBenchmark", "street_records.py")
            subprocess.run([sys.executable, generator, file, given], check=True)
        count(file, os.path.getsize(file), runs, place)
        if "--plain" not in sys.argv:
            packed(file, 3, place)
    finally:
        shutil.rmtree(place)


main()
