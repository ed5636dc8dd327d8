use criterion::{criterion_group, criterion_main, BenchmarkId, Criterion, Throughput};
use keyvalue::parse;

fn lines(count: usize) -> String {
    (0..count)
        .map(|number| format!("key{number} = value {number}\n"))
        .collect()
}

fn benchmark(c: &mut Criterion) {
    let mut group = c.benchmark_group("parse");
    for (size, count) in [("small", 100), ("large", 20_000)] {
        let text = lines(count);
        // Makes criterion, and the report, tell bytes per second beside the time.
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &text, |b, text| {
            b.iter(|| parse(text))
        });
    }
    group.finish();
}

criterion_group!(benches, benchmark);
criterion_main!(benches);
