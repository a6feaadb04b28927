"""HiGHS by scipy on a program that bench-assign wrote: solve_highs.py FILE SECONDS GAP

Prints the time of the solver alone, cost, bound and columns; exit code 3 without scipy's milp.
"""
import sys
import time

try:
    import numpy
    import scipy.sparse
    from scipy.optimize import Bounds, LinearConstraint, milp
except ImportError:
    sys.exit(3)


def read_mps(path):
    """Cost, matrix, row bounds, lower, upper, integrality of a free MPS file."""
    rows, sense, columns, right = {}, [], {}, {}
    cost, entries, lower, upper, whole_columns = [], [], [], [], []
    section, whole = None, False
    for line in open(path):
        word = line.split()
        if not line.startswith(" "):
            section = word[0]
        elif section == "ROWS" and word[0] != "N":
            rows[word[1]] = len(sense)
            sense.append(word[0])
        elif section == "COLUMNS" and "'MARKER'" in word:
            whole = word[2] == "'INTORG'"
        elif section == "COLUMNS":
            column = columns.setdefault(word[0], len(columns))
            if column == len(cost):
                cost.append(0.0)
                lower.append(0.0)
                upper.append(numpy.inf)
                whole_columns.append(int(whole))
            if word[1] == "COST":
                cost[column] = float(word[2])
            else:
                entries.append((float(word[2]), rows[word[1]], column))
        elif section == "RHS":
            right[rows[word[1]]] = float(word[2])
        elif section == "BOUNDS":
            column = columns[word[2]]
            upper[column] = float(word[3])
            if word[0] == "FX":
                lower[column] = upper[column]
    below = [right.get(r, 0.0) if s in "GE" else -numpy.inf for r, s in enumerate(sense)]
    above = [right.get(r, 0.0) if s in "LE" else numpy.inf for r, s in enumerate(sense)]
    value, row, column = zip(*entries)
    matrix = scipy.sparse.csr_matrix((value, (row, column)), (len(sense), len(cost)))
    return numpy.array(cost), matrix, below, above, lower, upper, whole_columns


def main():
    cost, matrix, below, above, lower, upper, whole = read_mps(sys.argv[1])
    start = time.monotonic()
    result = milp(cost, integrality=whole, bounds=Bounds(lower, upper),
                  constraints=LinearConstraint(matrix, below, above),
                  options={"time_limit": float(sys.argv[2]), "mip_rel_gap": float(sys.argv[3])})
    print("seconds", time.monotonic() - start)
    if result.x is not None:
        print("cost", float(cost @ result.x))
        print("bound", result.mip_dual_bound)
        print("columns", *(f"{value:.6g}" for value in result.x))


main()
