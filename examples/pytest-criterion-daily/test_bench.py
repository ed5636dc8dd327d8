"""Benchmarks of a parser for `key=value` lines; `benches/parse.rs` measures the same job in Rust."""

import pytest

SIZES = {"small": 100, "large": 20_000}


def parse(text):
    pairs = {}
    for line in text.splitlines():
        key, separator, value = line.partition("=")
        if separator:
            pairs[key.strip()] = value.strip()
    return pairs


def lines(count):
    return "".join(f"key{number} = value {number}\n" for number in range(count))


@pytest.mark.benchmark(group="parse")
@pytest.mark.parametrize("size", SIZES)
def test_parse(benchmark, size):
    pairs = benchmark(parse, lines(SIZES[size]))
    assert len(pairs) == SIZES[size]


@pytest.mark.benchmark(group="format")
@pytest.mark.parametrize("size", SIZES)
def test_format(benchmark, size):
    pairs = parse(lines(SIZES[size]))
    text = benchmark(lambda: "".join(f"{key} = {value}\n" for key, value in pairs.items()))
    assert text == lines(SIZES[size])
