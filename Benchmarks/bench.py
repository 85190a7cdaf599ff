#!/usr/bin/env python3
"""Measures the promises on a large force: 80 measures of 16 commands over 120 months.

Every figure is a median of several runs. Where there is a peer it runs in turn with the program, in the same minutes on
the same machine, since machines differ and are noisy: the ratio is what to trust.
"""

import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

BUILD = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), ".build", "release")
QUADRANT = os.path.join(BUILD, "quadrant")
TOOLS = os.path.join(BUILD, "ScorecardBenchmark")
PORT = 18080
RUNS = 5


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def timed(*command):
    """Seconds and peak memory in MiB of a whole process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return seconds, usage.ru_maxrss / 1024


def fresh(path):
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)


def plain_import(folder, path):
    """The peer of the import: sqlite3's own, into a table without a check, a digest or a history."""
    fresh(path)
    script = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;\n"
        f".mode csv\n.import {folder}/observations.csv observations\n"
    )
    start = time.monotonic()
    subprocess.run(["sqlite3", path], input=script, text=True, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


def row(name, measured, promise, kept):
    print(f"{name:<46} {measured:>22}   {promise:<22} {'kept' if kept else 'NOT KEPT'}")


def imports(folder, ledger, rows):
    ours, theirs, memory = [], [], []
    for _ in range(RUNS):
        fresh(ledger)
        seconds, peak = timed(QUADRANT, "import", folder, "--ledger", ledger)
        ours.append(rows / seconds)
        memory.append(peak)
        theirs.append(rows / plain_import(folder, ledger + ".peer"))
    rate = statistics.median(ours)
    row("import, rows/s (whole process)", f"{rate:,.0f}", ">= 200,000", rate >= 200_000)
    peer = statistics.median(theirs)
    print(f"{'  sqlite3 .import, unchecked, rows/s':<46} {peer:>22,.0f}   ratio {rate / peer:.2f}")
    row("import, peak memory in MiB", f"{statistics.median(memory):.0f}", "<= 250", statistics.median(memory) <= 250)


def inside(ledger):
    promises = {"start-up": 1000, "evaluation": None, "paper": 50}
    for line in run(TOOLS, "process", ledger).splitlines():
        name, *times = line.split()
        median = statistics.median(map(float, times))
        limit = promises[name]
        labels = {"evaluation": "evaluation of every organisation, ms", "start-up": "start-up from the ledger, ms"}
        label = labels.get(name, f"{name} of one cycle, in process, ms")
        if limit:
            row(label, f"{median:.1f}", f"<= {limit}", median <= limit)
        else:
            print(f"{label:<46} {median:>22.1f}")


def load(address):
    """Requests a second and the 99th percentile in ms, by wrk with 64 connections."""
    text = run("wrk", "-t1", "-c64", "-d5s", "--latency", address)
    if re.search(r"Non-2xx|Socket errors", text):
        sys.exit(f"{address} was not answered cleanly:\n{text}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def wait_for(address):
    for _ in range(200):
        try:
            with urllib.request.urlopen(address) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"{address} does not answer")


def pages(ledger):
    server = subprocess.Popen([TOOLS, "serve", ledger, str(PORT)])
    try:
        base = f"http://127.0.0.1:{PORT}"
        hello = f"http://127.0.0.1:{PORT + 1}/hello"
        overview, measure = base + "/", base + "/cycles/2/measures/measure-1"
        for address in (hello, overview, measure):
            wait_for(address)
        results = {hello: [], overview: [], measure: []}
        for _ in range(3):
            for address in results:
                results[address].append(load(address))
        plain = statistics.median(rate for rate, _ in results[hello])
        for name, address in (("a plain hello route", hello), ("overview", overview), ("measure page", measure)):
            rate = statistics.median(rate for rate, _ in results[address])
            tail = statistics.median(tail for _, tail in results[address])
            share = f"{rate / plain:.0%} of hello"
            print(f"{name + ', requests/s (p99 ms)':<46} {f'{rate:,.0f} ({tail:.1f})':>22}   {share}")
            if address == overview:
                row("overview against hello", f"{rate / plain:.0%}", ">= 40%", rate >= 0.4 * plain)
        status = open(f"/proc/{server.pid}/status").read()
        resident = int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024
        row("resident memory while serving, MiB", f"{resident:.0f}", "<= 250", resident <= 250)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def main():
    rows = int(run(TOOLS, "rows"))
    with tempfile.TemporaryDirectory() as place:
        folder, ledger = os.path.join(place, "folder"), os.path.join(place, "ledger")
        run(TOOLS, "generate", folder)
        print(f"{rows:,} figures, {os.cpu_count()} cores; medians\n")
        imports(folder, ledger, rows)
        inside(ledger)
        pages(ledger)


main()
