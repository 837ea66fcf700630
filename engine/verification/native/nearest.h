/* Nearest descriptors of two pictures, either way; one kernel for each kind of processor. */
#ifndef LOOKALIKE_VERIFICATION_NEAREST_H
#define LOOKALIKE_VERIFICATION_NEAREST_H

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) || defined(_M_X64)
#define HAS_X86 1
#include <immintrin.h>
#ifdef _MSC_VER
#include <intrin.h>
#define TARGET(features)
#else
#define TARGET(features) __attribute__((target(features)))
#endif
#endif

enum { MOST = 512, WORDS = 4, DESCRIPTOR_BYTES = 32, LANES = 8 };

/* Descriptors by word, so that one word of several is loaded at once. */
typedef struct { uint64_t words[WORDS][MOST]; } Descriptors;

/* For each descriptor the first of the nearest ones within the limit; further ones leave it as it was. */
typedef struct { int at[MOST], distance[MOST]; } Nearest;

typedef void (*nearest_kernel)(const Descriptors *a, int n, const Descriptors *b, int m, int limit, Nearest *of_a,
                               Nearest *of_b);

static inline int popcount_plain(uint64_t x) {
#if defined(__aarch64__) && (defined(__GNUC__) || defined(__clang__))
    return __builtin_popcountll(x); /* the NEON CNT instruction, present on every such processor */
#else
    x -= (x >> 1) & 0x5555555555555555ULL;
    x = (x & 0x3333333333333333ULL) + ((x >> 2) & 0x3333333333333333ULL);
    x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0FULL;
    return (int)((x * 0x0101010101010101ULL) >> 56);
#endif
}

static inline void note(int i, int j, int distance, Nearest *of_a, Nearest *of_b) {
    if (distance < of_a->distance[i]) { of_a->distance[i] = distance; of_a->at[i] = j; }
    if (distance < of_b->distance[j]) { of_b->distance[j] = distance; of_b->at[j] = i; }
}

/* Three quarters of the bits already tell nearly all that are too far. */
#define DEFINE_NEAREST(NAME, ATTRIBUTE, POPCOUNT)                                                                     \
    ATTRIBUTE static void NAME(const Descriptors *a, int n, const Descriptors *b, int m, int limit, Nearest *of_a,    \
                               Nearest *of_b) {                                                                       \
        for (int i = 0; i < n; i++)                                                                                   \
            for (int j = 0; j < m; j++) {                                                                             \
                int distance = 0;                                                                                     \
                for (int w = 0; w < WORDS - 1; w++) distance += (int)POPCOUNT(a->words[w][i] ^ b->words[w][j]);       \
                if (distance > limit) continue;                                                                       \
                distance += (int)POPCOUNT(a->words[WORDS - 1][i] ^ b->words[WORDS - 1][j]);                           \
                if (distance <= limit) note(i, j, distance, of_a, of_b);                                              \
            }                                                                                                         \
    }

DEFINE_NEAREST(nearest_plain, , popcount_plain)

#ifdef HAS_X86
DEFINE_NEAREST(nearest_popcnt, TARGET("popcnt"), _mm_popcnt_u64)

TARGET("avx512f,avx512vpopcntdq")
static void nearest_avx512(const Descriptors *a, int n, const Descriptors *b, int m, int limit, Nearest *of_a,
                           Nearest *of_b) {
    const __m512i furthest = _mm512_set1_epi64(limit);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < m; j += LANES) {
            __m512i distances = _mm512_setzero_si512();
            for (int w = 0; w < WORDS; w++) {
                const __m512i row = _mm512_set1_epi64((long long)a->words[w][i]);
                const __m512i differ = _mm512_xor_si512(row, _mm512_loadu_si512(b->words[w] + j));
                distances = _mm512_add_epi64(distances, _mm512_popcnt_epi64(differ));
            }
            unsigned near_ones = _mm512_cmple_epu64_mask(distances, furthest);
            if (!near_ones) continue;
            uint64_t found[LANES];
            _mm512_storeu_si512(found, distances);
            for (int lane = 0; lane < LANES && j + lane < m; lane++)
                if (near_ones >> lane & 1) note(i, j + lane, (int)found[lane], of_a, of_b);
        }
}

static int has_popcnt(void) {
#ifdef _MSC_VER
    int r[4];
    __cpuid(r, 1);
    return (r[2] >> 23) & 1;
#else
    return __builtin_cpu_supports("popcnt") != 0;
#endif
}

static int has_avx512(void) {
#ifdef _MSC_VER
    int r[4];
    __cpuid(r, 0);
    if (r[0] < 7) return 0;
    __cpuid(r, 1);
    if (!((r[2] >> 27) & 1) || (_xgetbv(0) & 0xe6) != 0xe6) return 0; /* the system saves the wide registers */
    __cpuidex(r, 7, 0);
    return ((r[1] >> 16) & 1) && ((r[2] >> 14) & 1);
#else
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq");
#endif
}
#endif

static int always(void) { return 1; }

/* Stored descriptors begin at any address; lanes beyond the last one are 0. */
static void read_descriptors(const uint8_t *from, int count, Descriptors *to) {
    for (int w = 0; w < WORDS; w++) {
        for (int i = 0; i < count; i++)
            memcpy(&to->words[w][i], from + (size_t)i * DESCRIPTOR_BYTES + (size_t)w * sizeof(uint64_t), sizeof(uint64_t));
        for (int i = count; i < MOST && i % LANES; i++) to->words[w][i] = 0;
    }
}

#endif
