"""Makes reference.json: what an independent implementation says about the statistics.

Run it with Python 3, NumPy, SciPy and mpmath:

    python3 make.py > reference.json && npx biome format --write reference.json

Distributions come from SciPy, and from mpmath with sixty digits where SciPy may lose some: far tails, very many or
fractional degrees of freedom. What SciPy lacks (exact ranks with ties, Hodges-Lehmann intervals, Holm, the random
generator) is counted out here by brute force, from the definitions and not from our code.
"""

import json
import math
from itertools import combinations

import mpmath
import numpy
import scipy
from mpmath import mpf
from scipy import stats

mpmath.mp.dps = 60

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


def student_two_sided(t, df):
    """The incomplete beta function, or for very many degrees, where mpmath's is slow, the integral of the density."""
    t, df = mpf(t), mpf(df)
    if df <= 10_000:
        return mpmath.betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)
    scale = 2 * mpmath.exp(mpmath.loggamma((df + 1) / 2) - mpmath.loggamma(df / 2)) / mpmath.sqrt(df * mpmath.pi)
    density = lambda s: scale * (1 + s * s / df) ** (-(df + 1) / 2)
    return 1 - mpmath.quad(density, [0, t / 2, t]) if t < 2 else mpmath.quad(density, [t, t + 1, t + 3, t + 8, t + 40])


def student_upper():
    cases = []
    for df in (0.3, 1, 2.5, 4, 8, 12.7, 30, 137.5, 1000, 10_000, 1e6, 1e9, 1e15):
        for t in (-9, -1.2, 0.001, 0.7, 1.5, 2.8, 2.9, 4.5, 8, 11.3):
            upper = student_two_sided(abs(t), df) / 2
            cases.append([df, t, float(upper if t > 0 else 1 - upper)])
    far = [(1, 1e29), (2, 1e15), (3.5, 1e8), (5, 1e6), (8, 5000), (20, 120), (40, 45), (1e-3, 1e100), (1, 1e200)]
    return cases + [[df, t, float(student_two_sided(t, df) / 2)] for df, t in far]


def root(tail, start):
    """Where the logarithm of a tail function is 0, to the last digit."""
    return float(mpmath.findroot(lambda s: mpmath.log(tail(mpmath.exp(s))), mpmath.log(start), solver="secant"))


def student_far():
    cases = []
    for df in (0.7, 1, 2.5, 5, 8, 29, 45.5, 300):
        for p in (0.999, 0.6, 0.3, 0.05, 1e-4, 1e-10, 1e-20, 1e-30):
            start = float(stats.t.isf(p / 2, df))
            cases.append([df, p, math.exp(root(lambda t: student_two_sided(t, df) / mpf(p), start))])
    return cases


def normal_upper():
    upper = lambda z: mpmath.erfc(z / mpmath.sqrt(2)) / 2
    tails = [[z, float(upper(mpf(z)))] for z in (-40, -8, -2, -0.3, 0, 1e-9, 0.2, 1.3, 2.8, 2.9, 5, 8.2, 11.5, 20, 37)]
    quantiles = [[0.5, 0.0]]
    for p in (0.4999999, 0.49, 0.3, 0.1, 0.025, 0.004, 1e-4, 1e-10, 1e-20, 1e-30, 1e-100, 1e-300):
        z = math.exp(root(lambda z: upper(z) / mpf(p), float(stats.norm.isf(p))))
        quantiles.append([p, z])
        if p > 0.001:
            quantiles.append([1 - p, -math.exp(root(lambda z: upper(z) / (1 - mpf(1 - p)), z))])
    return tails, quantiles


def multiplicity():
    lists = [[0.03], [0.01, 0.04, 0.03], [0.5, 0.5, 0.01], [0.2] * 4, [1, 1e-9, 0.004, 0.0041], [0.0, 0.0, 1.0]]
    own = numpy.random.default_rng(7)
    lists += [[float(p) for p in own.uniform(0, 0.2, 12)], [float(p) for p in own.uniform(0, 1, 30) ** 3]]
    return [{"p": p, "adjusted": [float(q) for q in stats.false_discovery_control(p, method="bh")]} for p in lists]


def rank_dealt():
    """SciPy deals the values out in every possible way, where some are equal."""
    own = numpy.random.default_rng(11)
    u = lambda x, y, axis: stats.rankdata(numpy.concatenate([x, y], axis=axis), axis=axis)[..., : x.shape[axis]].sum(axis)
    cases = []
    for n, m, shift in [(3, 3, 0), (4, 5, 1), (6, 6, 1), (7, 7, 2), (2, 9, 2), (5, 9, 0)]:
        a, b = (own.poisson(rate, size).astype(float) for rate, size in ((3 + shift, n), (3, m)))
        p = stats.permutation_test((a, b), u, n_resamples=numpy.inf, alternative="two-sided", vectorized=True).pvalue
        cases.append({"a": a.tolist(), "b": b.tolist(), "p": float(p)})
    return cases


def rank_asymptotic():
    """The approximation again: heavy ties, none at all, sizes far apart, no difference."""
    own = numpy.random.default_rng(12)
    draw = lambda size, shift, digits: own.normal(shift, 1, size).round(digits).tolist()
    pairs = [(draw(25, 0.8, 9), draw(25, 0, 9)), (draw(41, 3, 9), [0.5]), (draw(2, 1, 9), draw(90, 0, 9))]
    pairs += [(draw(50, 0.2, 0), draw(50, 0, 0)), (draw(33, 2, 9), draw(70, 0, 9))]
    pairs += [([1.0] * 20 + [2.0] * 10, [1.0] * 25 + [2.0] * 2), ([float(i) for i in range(30)],) * 2]
    kinds = [(a, b, stats.mannwhitneyu(a, b, method="asymptotic").pvalue) for a, b in pairs]
    return [{"a": a, "b": b, "p": float(p)} for a, b, p in kinds]


def shift_as_in_r():
    """What R's wilcox.test(conf.int = TRUE, exact = TRUE) does with the differences; with ties it is conservative."""
    own = numpy.random.default_rng(13)
    cases = []
    for n, m, level, digits in [(4, 5, 0.05, 6), (7, 7, 0.01, 6), (12, 15, 0.2, 6), (6, 30, 0.001, 6), (9, 8, 0.05, 0)]:
        a, b = (own.normal(shift, 2, size).round(digits) for shift, size in ((1, n), (0, m)))
        differences = numpy.sort(numpy.subtract.outer(a, b), axis=None)
        ways = numpy.cumsum(u_distribution(n, m)) / math.comb(n + m, n)
        quantile = max(1, int(numpy.argmax(ways >= level / 2)))
        case = {"a": a.tolist(), "b": b.tolist(), "level": level, "shift": float(numpy.median(differences))}
        low, high = differences[quantile - 1], differences[n * m - quantile]
        cases.append({**case, "low": float(low), "high": float(high)})
    return cases


def bootstrap():
    """SciPy's interval with the resamples it drew, so that ours can be worked out from the very same."""
    own = numpy.random.default_rng(14)
    cases = []
    for name, statistic in (("mean", numpy.mean), ("variance", numpy.var), ("median", numpy.median)):
        for size, level in ((12, 0.1), (30, 0.05)):
            values = own.lognormal(0, 0.7, size).round(6)
            found = stats.bootstrap(
                (values,), statistic, method="BCa", n_resamples=99, confidence_level=1 - level, rng=own
            )
            left_out = [float(statistic(numpy.delete(values, i))) for i in range(size)]
            case = {"statistic": name, "sample": values.tolist(), "level": level, "leftOut": left_out}
            interval = found.confidence_interval
            case |= {"observed": float(statistic(values)), "replicates": found.bootstrap_distribution.tolist()}
            cases.append({**case, "low": float(interval.low), "high": float(interval.high)})
    return cases


def random_words():
    """The first outputs of xoshiro128** after two of SplitMix64, from the authors' descriptions."""
    word, long = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF

    def rotated(x, by):
        return (x << by | x >> (32 - by)) & word

    cases = []
    for seed in (0, 1, 42, 2**32, 2**53 - 1, -1):
        s = []
        for position in (1, 2):
            z = (seed + position * 0x9E3779B97F4A7C15) & long
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & long
            z = (z ^ z >> 27) * 0x94D049BB133111EB & long
            z ^= z >> 31
            s += [z & word, z >> 32]
        words = []
        for _ in range(8):
            words.append(rotated(s[1] * 5 & word, 7) * 9 & word)
            shifted = s[1] << 9 & word
            s[2] ^= s[0]
            s[3] ^= s[1]
            s[1] ^= s[2]
            s[0] ^= s[3]
            s[2] ^= shifted
            s[3] = rotated(s[3], 11)
        numbers = [((high >> 5) * 2**26 + (low >> 6)) / 2**53 for high, low in zip(words[::2], words[1::2])]
        cases.append({"seed": seed, "numbers": numbers})
    return cases


def main():
    student_p, student_critical = student()
    normal_p, normal_critical = normal()
    normal_tails, normal_quantiles = normal_upper()
    reference = {
        "versions": {"scipy": scipy.__version__, "numpy": numpy.__version__, "mpmath": mpmath.__version__},
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
        "studentUpper": student_upper(),
        "studentFar": student_far(),
        "normalUpper": normal_tails,
        "normalQuantileUpper": normal_quantiles,
        "benjaminiHochberg": multiplicity(),
        "rankDealt": rank_dealt(),
        "rankAsymptotic": rank_asymptotic(),
        "shiftAsInR": shift_as_in_r(),
        "bootstrap": bootstrap(),
        "random": random_words(),
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
