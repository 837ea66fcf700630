/* Dot products of a dense vector of bytes with a compressed one.

   A row has a bit for each column and a byte for each bit that is set. All vector kernels spread the bytes of a row out
   to their columns, zeros between, and multiply them with the query where it lies. None reads beyond the row's bytes,
   whatever the bitmap claims: each word of it is held against the bytes that are left. */

#include "rows.h"

/* For a byte of the bitmap, where each of its 8 columns finds its value among the next 8; 0x80 makes it zero. The second
   table is for the upper half of a pair. */
static uint8_t SPREAD[2][256][8];

uint64_t SPARSE_SET_BITS[256];

void sparse_fill_tables(void)
{
    for (int mask = 0; mask < 256; mask++)
        for (int bit = 0, rank = 0; bit < 8; bit++) {
            const int is_set = (mask >> bit) & 1;
            SPREAD[0][mask][bit] = is_set ? (uint8_t)rank : 0x80;
            SPREAD[1][mask][bit] = is_set ? (uint8_t)(rank + 8) : 0x80;
            SPARSE_SET_BITS[mask] |= is_set ? (uint64_t)bit << (8 * rank) : 0;
            rank += is_set;
        }
}

/* Add the products of the columns of one word. */
static inline uint64_t dot_word(uint64_t word, const uint8_t *values, const uint8_t *query)
{
    uint64_t sum = 0;
    for (; word; word &= word - 1)
        sum += (uint32_t)*values++ * query[lowest_bit(word)];
    return sum;
}

/* Vectors that are put together from single bytes make the loop below slower by a third. */
#if defined(__GNUC__) || defined(__clang__)
#define KEEP_SCALAR __asm__ volatile("")
#else
#define KEEP_SCALAR (void)0
#endif

/* Columns are listed first; then a plain loop runs over them. */
static int64_t dot_portable(const row_view *row, const uint8_t *query)
{
    const uint8_t *values = row->values;
    uint8_t columns[256 + 8];
    uint64_t sum = 0;
    for (size_t w = 0; w < row->words; w += 4, query += 256) {
        const size_t words = row->words - w < 4 ? row->words - w : 4;
        uint64_t loaded[4];
        memcpy(loaded, row->bitmap + 8 * w, 8 * words);
        const size_t count = list_bits(loaded, words, columns);
        if ((size_t)(row->end - values) < count)
            return BAD_ROW;
        uint32_t part = 0;
        for (size_t i = 0; i < count; i++) {
            part += (uint32_t)values[i] * query[columns[i]];
            KEEP_SCALAR;
        }
        values += count;
        sum += part;
    }
    return values == row->end ? (int64_t)sum : BAD_ROW;
}

static int always(void) { return 1; }

#ifdef HAS_X86
#include <immintrin.h>

TARGET("avx2")
static int64_t dot_avx2(const row_view *row, const uint8_t *query)
{
    const uint8_t *values = row->values;
    __m256i sums = _mm256_setzero_si256();
    uint64_t rest = 0;
    for (size_t w = 0; w < row->words; w++, query += 64) {
        const uint64_t word = load_u64(row->bitmap + 8 * w);
        /* byte i: the values of the columns before byte i + 1 */
        const uint64_t before = byte_popcounts(word) * UINT64_C(0x0101010101010101);
        const size_t count = (size_t)(before >> 56), left = (size_t)(row->end - values);
        if (left < 64 + 8) {
            if (left < count)
                return BAD_ROW;
            rest += dot_word(word, values, query);
            values += count;
            continue;
        }
        for (int k = 0; k < 4; k++) {
            const unsigned low = (unsigned)(word >> (16 * k)) & 0xff, high = (unsigned)(word >> (16 * k + 8)) & 0xff;
            const uint8_t *at_low = values + (((before << 8) >> (16 * k)) & 0xff);
            const uint8_t *at_high = values + ((before >> (16 * k)) & 0xff);
            const __m128i raw = _mm_unpacklo_epi64(_mm_loadl_epi64((const __m128i *)at_low),
                                                   _mm_loadl_epi64((const __m128i *)at_high));
            const __m128i where = _mm_unpacklo_epi64(_mm_loadl_epi64((const __m128i *)SPREAD[0][low]),
                                                     _mm_loadl_epi64((const __m128i *)SPREAD[1][high]));
            const __m256i spread = _mm256_cvtepu8_epi16(_mm_shuffle_epi8(raw, where));
            const __m256i asked = _mm256_cvtepu8_epi16(_mm_loadu_si128((const __m128i *)(query + 16 * k)));
            sums = _mm256_add_epi32(sums, _mm256_madd_epi16(spread, asked));
        }
        values += count;
    }
    uint32_t lanes[8];
    _mm256_storeu_si256((__m256i *)lanes, sums);
    for (int i = 0; i < 8; i++)
        rest += lanes[i];
    return values == row->end ? (int64_t)rest : BAD_ROW;
}

/* VPEXPANDB spreads 64 columns at once; VPDPBUSD wants one side signed, so 128 is taken off the query and given back. */
TARGET("popcnt,avx512f,avx512bw,avx512vl,avx512vbmi2,avx512vnni")
static int64_t dot_avx512(const row_view *row, const uint8_t *query)
{
    const uint8_t *values = row->values;
    const __m512i offset = _mm512_set1_epi8((char)0x80), ones = _mm512_set1_epi8(1);
    __m512i products = _mm512_setzero_si512(), sums = _mm512_setzero_si512();
    for (size_t w = 0; w < row->words; w++, query += 64) {
        const uint64_t word = load_u64(row->bitmap + 8 * w);
        const size_t count = (size_t)_mm_popcnt_u64(word), left = (size_t)(row->end - values);
        __m512i raw;
        if (left >= 64) {
            raw = _mm512_loadu_si512(values);
        } else {
            if (left < count)
                return BAD_ROW;
            raw = _mm512_maskz_loadu_epi8(((__mmask64)1 << left) - 1, values);
        }
        const __m512i spread = _mm512_maskz_expand_epi8((__mmask64)word, raw);
        products = _mm512_dpbusd_epi32(products, spread, _mm512_xor_si512(_mm512_loadu_si512(query), offset));
        sums = _mm512_dpbusd_epi32(sums, spread, ones);
        values += count;
    }
    int32_t lanes[16], plain[16];
    _mm512_storeu_si512(lanes, products);
    _mm512_storeu_si512(plain, sums);
    int64_t sum = 0;
    for (int i = 0; i < 16; i++)
        sum += (int64_t)lanes[i] + 128 * (int64_t)plain[i];
    return values == row->end ? sum : BAD_ROW;
}

#ifdef _MSC_VER
static int has_leaf7(int ebx_bit, int ecx_bit, int ecx_bit_2, uint64_t saved)
{
    int r[4];
    __cpuid(r, 0);
    if (r[0] < 7)
        return 0;
    __cpuid(r, 1);
    if (!((r[2] >> 27) & 1) || (_xgetbv(0) & saved) != saved) /* the system saves the wide registers */
        return 0;
    __cpuidex(r, 7, 0);
    return ((r[1] >> ebx_bit) & 1) && (ecx_bit < 0 || (((r[2] >> ecx_bit) & 1) && ((r[2] >> ecx_bit_2) & 1)));
}
static int has_avx2(void) { return has_leaf7(5, -1, -1, 0x6); }
/* every processor with VBMI2 has BW, VL and VBMI */
static int has_avx512(void) { return has_leaf7(16, 6, 11, 0xe6); }
#else
static int has_avx2(void) { return __builtin_cpu_supports("avx2") != 0; }
static int has_avx512(void)
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") &&
           __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vnni");
}
#endif
#endif

#ifdef HAS_NEON
#include <arm_neon.h>

static int64_t dot_neon(const row_view *row, const uint8_t *query)
{
    const uint8_t *values = row->values;
    uint32x4_t sums = vdupq_n_u32(0);
    uint64_t rest = 0;
    for (size_t w = 0; w < row->words; w++, query += 64) {
        const uint64_t word = load_u64(row->bitmap + 8 * w);
        const uint64_t before = byte_popcounts(word) * UINT64_C(0x0101010101010101);
        const size_t count = (size_t)(before >> 56), left = (size_t)(row->end - values);
        if (left < 64 + 8) {
            if (left < count)
                return BAD_ROW;
            rest += dot_word(word, values, query);
            values += count;
            continue;
        }
        for (int k = 0; k < 4; k++) {
            const unsigned low = (unsigned)(word >> (16 * k)) & 0xff, high = (unsigned)(word >> (16 * k + 8)) & 0xff;
            const uint8_t *at_low = values + (((before << 8) >> (16 * k)) & 0xff);
            const uint8_t *at_high = values + ((before >> (16 * k)) & 0xff);
            const uint8x16_t raw = vcombine_u8(vld1_u8(at_low), vld1_u8(at_high));
            const uint8x16_t where = vcombine_u8(vld1_u8(SPREAD[0][low]), vld1_u8(SPREAD[1][high]));
            const uint8x16_t spread = vqtbl1q_u8(raw, where), asked = vld1q_u8(query + 16 * k);
            sums = vpadalq_u16(sums, vmull_u8(vget_low_u8(spread), vget_low_u8(asked)));
            sums = vpadalq_u16(sums, vmull_u8(vget_high_u8(spread), vget_high_u8(asked)));
        }
        values += count;
    }
    rest += vaddlvq_u32(sums);
    return values == row->end ? (int64_t)rest : BAD_ROW;
}
#endif

const named_kernel SPARSE_KERNELS[] = {
#ifdef HAS_X86
    {"avx512-vbmi2", dot_avx512, sparse_integers_avx512, has_avx512},
    {"avx2", dot_avx2, sparse_integers_portable, has_avx2},
#endif
#ifdef HAS_NEON
    {"neon", dot_neon, sparse_integers_portable, always},
#endif
    {"portable", dot_portable, sparse_integers_portable, always},
    {NULL, NULL, NULL, NULL},
};
