"""Makes reference.json: what an independent implementation says about the statistics.

Run it with Python 3, NumPy and SciPy:

    python3 make.py > reference.json && npx biome format --write reference.json

Distributions come from SciPy. What SciPy lacks (exact ranks with ties, Hodges-Lehmann intervals, Holm) is counted
out here by brute force, from the definitions and not from our code.
"""

import json
import math
from itertools import combinations

import numpy
import scipy
from scipy import stats

random = numpy.random.default_rng(20240229)


def student():
    dfs = [1, 2, 3, 4, 5, 6, 7, 8, 12, 20, 30]
    p = [[df, t, 2 * stats.t.sf(t, df)] for df in dfs for t in (0.01, 0.5, 1, 2, 3.5, 7, 20, 500)]
    levels = (0.9, 0.5, 0.05, 0.01, 1e-4, 1e-6, 1e-9)
    return p, [[df, level, stats.t.isf(level / 2, df)] for df in dfs for level in levels]


def normal():
    p = [[z, 2 * stats.norm.sf(z)] for z in (0, 0.01, 0.5, 1, 1.96, 2.5, 2.83, 2.9, 4, 6, 10, 30)]
    return p, [[level, stats.norm.isf(level / 2)] for level in (0.9, 0.5, 0.05, 0.01, 1e-4, 1e-9, 1e-15)]


def sample(size, shift, digits):
    return [round(float(x), digits) for x in random.normal(10 + shift, 1, size)]


def rank_exact():
    """SciPy counts the distribution out where no two values are equal."""
    cases = []
    for n, m, shift in [(2, 2, 9), (3, 5, 0), (4, 4, 9), (5, 5, 1), (8, 6, 0.5), (10, 10, 1), (3, 30, 2), (20, 20, 0.8)]:
        a, b = sample(n, shift, 9), sample(m, 0, 9)
        cases.append({"a": a, "b": b, "p": float(stats.mannwhitneyu(a, b, method="exact").pvalue)})
    return cases


def rank_ties():
    """With equal values: every way to deal the values out to the two samples, one by one."""
    cases = []
    for n, m, shift, digits in [(2, 3, 0, 0), (4, 4, 1, 0), (5, 5, 1, 0), (5, 5, 1.5, 1), (6, 7, 2, 0), (3, 9, 1, 0)]:
        a, b = sample(n, shift, digits), sample(m, 0, digits)
        ranks = stats.rankdata(a + b)
        sums = [sum(dealt) for dealt in combinations(ranks, n)]
        observed = sum(ranks[:n])
        below = sum(s <= observed + 1e-9 for s in sums) / len(sums)
        above = sum(s >= observed - 1e-9 for s in sums) / len(sums)
        cases.append({"a": a, "b": b, "p": min(1.0, 2 * min(below, above))})
    return cases


def rank_large():
    """More than 40 values: the normal approximation with its correction for ties and continuity."""
    cases = []
    for n, m, shift, digits in [(30, 30, 0.4, 1), (21, 20, 0, 0), (60, 25, 0.5, 0), (100, 100, 0.3, 2), (45, 3, 1, 6)]:
        a, b = sample(n, shift, digits), sample(m, 0, digits)
        cases.append({"a": a, "b": b, "p": float(stats.mannwhitneyu(a, b, method="asymptotic").pvalue)})
    return cases


def u_distribution(n, m):
    """How many of the orderings of n and m values have U = 0, 1, ..., by Mann and Whitney's own recursion."""
    if n == 0 or m == 0:
        return [1]
    ways = [0] * (n * m + 1)
    for u, count in enumerate(u_distribution(n - 1, m)):
        ways[u + m] += count
    for u, count in enumerate(u_distribution(n, m - 1)):
        ways[u] += count
    return ways


def shift_intervals():
    """Hodges and Lehmann: the differences that the exact test at this level would not reject."""
    cases = []
    for n, m, level in [(4, 4, 0.05), (5, 6, 0.05), (8, 8, 0.01), (9, 4, 0.1), (30, 30, 0.05), (60, 50, 0.01)]:
        a, b = sample(n, 1, 6), sample(m, 0, 6)
        differences = sorted(x - y for x in a for y in b)
        if n + m <= 40:
            ways = u_distribution(n, m)
            cut = 0
            while sum(ways[: cut + 1]) / sum(ways) <= level / 2:
                cut += 1
        else:
            cut = math.floor(n * m / 2 - stats.norm.isf(level / 2) * math.sqrt(n * m * (n + m + 1) / 12))
        low, high = differences[cut - 1], differences[len(differences) - cut]
        cases.append({"a": a, "b": b, "level": level, "shift": float(numpy.median(differences)), "low": low, "high": high})
    return cases


def holm(values):
    ordered = sorted(values)
    m = len(values)
    return [max(min(1.0, (m - j) * ordered[j]) for j in range(ordered.index(p) + 1)) for p in values]


def holm_cases():
    lists = [[], [0.03], [0.01, 0.04, 0.03], [0.5, 0.5, 0.01], [0.2] * 4, [1, 1e-9, 0.004, 0.0041]]
    lists.append([float(p) for p in random.uniform(0, 0.2, 12)])
    return [{"p": p, "adjusted": holm(p)} for p in lists]


def quantiles():
    cases = []
    for size in (1, 2, 3, 4, 7, 10, 30):
        values = sample(size, 0, 4)
        for q in (0, 0.05, 0.25, 0.5, 0.9, 0.95, 1):
            cases.append({"values": values, "q": q, "result": float(numpy.quantile(values, q, method="linear"))})
    return cases


CROUX_ROUSSEEUW = {2: 1.196, 3: 1.495, 4: 1.363, 5: 1.206, 6: 1.2, 7: 1.14, 8: 1.129, 9: 1.107}


def noise(values):
    values = numpy.array(values)
    n = len(values)
    deviations = numpy.abs(values - numpy.median(values))
    mad = 1.4826 * CROUX_ROUSSEEUW.get(n, n / (n - 0.8)) * stats.median_abs_deviation(values)
    steps = 0.8 * 1.4826 * numpy.median(numpy.abs(numpy.diff(values))) / math.sqrt(2)
    tail = numpy.quantile(deviations, 0.95) / 1.96
    return float(max(mad, steps, tail))


def history():
    cases = []
    windows = [sample(size, 0, 6) for size in (5, 6, 7, 8, 9, 10, 15, 30)]
    windows.append([10, 11, 12, 13, 14, 15, 16, 17])
    windows.append([10, 10.1, 10, 10.1, 10, 10.1, 18, 10])
    # Two levels and few steps between them: here the MAD is the largest of the three estimates.
    for half in (2, 3, 4):
        low, high = [9 + i / 100 for i in range(half)], [11 + i / 100 for i in range(half)]
        windows += [low + [10] + high, low + high] if half > 2 else [low + [10] + high]
    for window in windows:
        current, level = 13.0, 0.05
        sigma, n = noise(window), len(window)
        centre = float(numpy.median(window))
        error, df = sigma * math.sqrt(1 + math.pi / 2 / n), min(n - 1, 8)
        half = stats.t.isf(level / 2, df) * error
        shift = current - centre
        p = 2 * stats.t.sf(abs(shift) / error, df)
        case = {"window": window, "current": current, "level": level, "centre": centre, "sigma": sigma}
        cases.append({**case, "shift": shift, "low": shift - half, "high": shift + half, "p": float(p)})
    return cases


def main():
    student_p, student_critical = student()
    normal_p, normal_critical = normal()
    reference = {
        "versions": {"scipy": scipy.__version__, "numpy": numpy.__version__},
        "studentTwoSided": student_p,
        "studentCritical": student_critical,
        "normalTwoSided": normal_p,
        "normalCritical": normal_critical,
        "rankExact": rank_exact(),
        "rankTies": rank_ties(),
        "rankLarge": rank_large(),
        "shiftIntervals": shift_intervals(),
        "holm": holm_cases(),
        "quantiles": quantiles(),
        "history": history(),
    }
    rows = []
    for name, value in reference.items():
        if isinstance(value, dict):
            rows.append(f"  {json.dumps(name)}: {json.dumps(value)}")
        else:
            lines = ",\n".join("    " + json.dumps(case) for case in value)
            rows.append(f"  {json.dumps(name)}: [\n{lines}\n  ]")
    print("{\n" + ",\n".join(rows) + "\n}")


main()
