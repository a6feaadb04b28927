"""Holds nuantu-reference powerflow against MATPOWER's solutions: PROGRAM FOLDER cases|series."""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

LOSSES_RELATIVE = 1e-4
VOLTAGE_PU = 1e-6
# What the summary prints is rounded to so many kW.
PRINTED_KW = 1e-6


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def solve(program, path):
    done = subprocess.run([program, "powerflow", str(path)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{path}: exit {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def relative(found, wanted):
    return max(0.0, abs(found - wanted) - PRINTED_KW) / max(abs(wanted), 1e-9)


def compare_cases(program, folder):
    failed = 0
    for row in rows(folder / "reference_summary.csv"):
        name = row["case"]
        found = solve(program, folder / "matpower_m" / f"{name}.m")
        wanted = {int(b["bus"]): float(b["Vm_ref_pu"])
                  for b in rows(folder / "matpower_csv" / f"{name}_bus.csv")}
        angles = {int(b["bus"]): float(b["Va_ref_deg"])
                  for b in rows(folder / "matpower_csv" / f"{name}_bus.csv")}
        voltage = max(abs(b["vm_pu"] - wanted[b["bus"]]) for b in found["buses"])
        angle = max(abs(b["va_deg"] - angles[b["bus"]]) for b in found["buses"])
        active = relative(found["losses_kw"], float(row["loss_kW"]))
        reactive = relative(found["losses_kvar"], float(row["loss_kvar"]))
        good = (found["converged"] and len(found["buses"]) == int(row["n_bus"]) == len(wanted)
                and voltage <= VOLTAGE_PU and active <= LOSSES_RELATIVE
                and reactive <= LOSSES_RELATIVE and found["vmin_bus"] == int(row["vmin_bus"]))
        failed += not good
        print(f"{name:14} {found['iterations']:4} rounds, voltage {voltage:.1e} p.u., "
              f"angle {angle:.1e} deg, losses {active:.1e} kW, {reactive:.1e} kvar"
              f"{'' if good else '  FAILED'}")
    return failed


def scaled_case(text, base, heat_mw, factor):
    """The case with P = .6 Pd base + share H heat, Q likewise, heat at cos phi .98 (README)."""
    pd = [float(line.split()[2]) for line in bus_lines(text)]
    tan = (1 - 0.98 ** 2) ** 0.5 / 0.98
    sum_pd = sum(pd)
    lines = []
    for line in bus_lines(text):
        cells = line.split()
        share = float(cells[2]) / sum_pd
        heat_kw = share * heat_mw * 1000 * factor
        cells[3] = repr(0.6 * float(cells[3]) * base + heat_kw * tan)
        cells[2] = repr(0.6 * float(cells[2]) * base + heat_kw)
        lines.append("\t" + "\t".join(cells) + ";")
    return re.sub(r"(mpc\.bus = \[[^\n]*\n).*?\n\];", lambda m: m[1] + "\n".join(lines) + "\n];",
                  text, count=1, flags=re.S)


def bus_lines(text):
    table = re.search(r"mpc\.bus = \[[^\n]*\n(.*?)\n\];", text, flags=re.S)[1]
    return [line.strip().rstrip(";") for line in table.split("\n") if line.strip()]


def compare_series(program, folder):
    text = (folder / "matpower_m" / "case69.m").read_text(encoding="utf-8")
    failed = 0
    worst_losses = worst_voltage = 0.0
    hours = rows(folder / "timeseries" / "case69_reference.csv")
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "hour.m"
        for row in hours:
            path.write_text(scaled_case(text, float(row["f_base"]), 1.5, float(row["f_heat"])),
                            encoding="utf-8")
            found = solve(program, path)
            losses = relative(found["losses_kw"], float(row["loss_kW"]))
            voltage = abs(found["vmin_pu"] - float(row["vmin_pu"]))
            worst_losses = max(worst_losses, losses)
            worst_voltage = max(worst_voltage, voltage)
            failed += not (found["converged"] and losses <= LOSSES_RELATIVE
                           and voltage <= VOLTAGE_PU and found["vmin_bus"] == int(row["vmin_bus"]))
    print(f"case69, {len(hours)} hours: losses {worst_losses:.1e} relative, lowest voltage "
          f"{worst_voltage:.1e} p.u., {failed} failed, {time.monotonic() - started:.1f} s with a "
          "process an hour")
    return failed + (not hours)


def main():
    program, folder, what = sys.argv[1], pathlib.Path(sys.argv[2]) / "feeders", sys.argv[3]
    os.environ["LC_ALL"] = "C"
    failed = {"cases": compare_cases, "series": compare_series}[what](program, folder)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
