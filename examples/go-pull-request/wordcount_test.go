package wordcount

import (
	"fmt"
	"strings"
	"testing"
)

const sentence = "The quick brown fox jumps over the lazy dog and the dog sleeps on. "

// The compiler may drop a call whose result nobody uses.
var (
	countSink map[string]int
	topSink   []string
)

func TestTop(t *testing.T) {
	top := Top(Count(sentence), 2)
	if strings.Join(top, " ") != "the dog" {
		t.Errorf("the most frequent words are %v", top)
	}
}

// A name such as size=1024 becomes a parameter of the benchmark; SetBytes makes go test report MB/s.
func BenchmarkCount(b *testing.B) {
	for _, size := range []int{1 << 10, 64 << 10} {
		text := strings.Repeat(sentence, size/len(sentence)+1)[:size]
		b.Run(fmt.Sprintf("size=%d", size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for i := 0; i < b.N; i++ {
				countSink = Count(text)
			}
		})
	}
}

func BenchmarkTop(b *testing.B) {
	counts := make(map[string]int)
	for i := 0; i < 1000; i++ {
		counts[fmt.Sprintf("word%d", i)] = i % 17
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		topSink = Top(counts, 10)
	}
}
