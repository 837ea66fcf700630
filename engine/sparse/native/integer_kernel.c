/* The dot product of a dense vector of 32-bit integers with a losslessly compressed one.

   After the bitmap a row has the low bits of its values, packed; the quotients that are left of them, in unary (so many
   zeros, then a one); and the values whose quotient would be too long, whole. For 256 columns at a time the columns that
   are set are listed, then as many ends of unary numbers, and then the values are put together and multiplied. No stream
   is read beyond its end, whatever the others claim. */

#include "rows.h"

enum { COLUMNS = 256, SLACK = 64 };

typedef struct {
    const uint8_t *low;
    size_t low_bytes, bit; /* of the low bits: where the next value begins */
    unsigned split;
    const uint8_t *exception, *end;
    uint64_t sum; /* unsigned, since a forged row may overflow */
} decoder;

typedef struct {
    size_t (*list)(const uint64_t *words, size_t count, uint8_t *out);
    /* add the products of ``count`` values; ends[-1] is where the number before them ended; return 0 if they are bad */
    int (*multiply)(decoder *d, const uint8_t *columns, const uint8_t *ends, size_t count, const int32_t *query);
} integer_steps;

/* 32 bits of a stream from a bit on; zeros where it has ended. */
static inline uint32_t bits_at(const uint8_t *stream, size_t bytes, size_t bit)
{
    const size_t at = bit >> 3;
    if (at + 4 <= bytes)
        return load_u32(stream + at) >> (bit & 7);
    uint32_t x = 0;
    for (size_t i = at; i < bytes; i++)
        x |= (uint32_t)stream[i] << (8 * (i - at));
    return x >> (bit & 7);
}

static int multiply_portable(decoder *d, const uint8_t *columns, const uint8_t *ends, size_t count,
                             const int32_t *query)
{
    const decoder in = *d; /* a copy, which no store can change */
    const uint32_t mask = ((uint32_t)1 << in.split) - 1;
    const uint8_t *exception = in.exception;
    size_t bit = in.bit;
    uint64_t sum = in.sum;
    uint8_t last = ends[-1];
    for (size_t i = 0; i < count; i++, bit += in.split) {
        const uint32_t quotient = (uint8_t)(ends[i] - last - 1);
        int64_t value = (int64_t)(quotient << in.split | (bits_at(in.low, in.low_bytes, bit) & mask));
        last = ends[i];
        if (quotient >= ESCAPE) {
            if (quotient > ESCAPE || exception == in.end)
                return 0;
            value = (int32_t)load_u32(exception);
            exception += 4;
        }
        sum += (uint64_t)(value * query[columns[i]]);
    }
    d->exception = exception;
    d->bit = bit;
    d->sum = sum;
    return 1;
}

static inline int64_t dot_integers(const row_view *row, const int32_t *query, integer_steps steps)
{
    const size_t low_bytes = (row->count * row->split + 7) / 8, exception_bytes = 4 * row->exceptions;
    if (row->split > MAX_SPLIT || (size_t)(row->end - row->values) < low_bytes ||
        (size_t)(row->end - row->values) - low_bytes < exception_bytes)
        return BAD_ROW;
    const uint8_t *unary = row->values + low_bytes, *stop = row->end - exception_bytes;
    decoder d = {row->values, low_bytes, 0, row->split, stop, row->end, 0};
    uint8_t columns[COLUMNS + SLACK], buffer[1 + 2 * COLUMNS + SLACK];
    uint8_t *const ends = buffer + 1; /* modulo 256, which tells them apart, since none is that far from the next */
    size_t ready = 0, total = 0;
    ends[-1] = 0xff; /* as if a number had ended right before the stream */
    for (size_t w = 0; w < row->words; w += 4, query += COLUMNS) {
        const size_t words = row->words - w < 4 ? row->words - w : 4;
        uint64_t loaded[4] = {0};
        memcpy(loaded, row->bitmap + 8 * w, 8 * words);
        const size_t count = steps.list(loaded, words, columns);
        while (ready < count) {
            const size_t left = (size_t)(stop - unary), bytes = left < 32 ? left : 32;
            if (!bytes)
                return BAD_ROW;
            memset(loaded, 0, sizeof loaded);
            memcpy(loaded, unary, bytes);
            unary += bytes;
            for (size_t k = 0; 8 * (k + 1) <= bytes; k++)
                if (!loaded[k])
                    return BAD_ROW; /* no number is that long */
            ready += steps.list(loaded, 4, ends + ready);
        }
        if (!steps.multiply(&d, columns, ends, count, query))
            return BAD_ROW;
        total += count;
        ready -= count;
        memmove(buffer, buffer + count, ready + 1);
    }
    return total == row->count && d.exception == d.end ? (int64_t)d.sum : BAD_ROW;
}

int64_t sparse_integers_portable(const row_view *row, const int32_t *query)
{
    const integer_steps steps = {list_bits, multiply_portable};
    return dot_integers(row, query, steps);
}

#ifdef HAS_X86
#include <immintrin.h>

#define AVX512 TARGET("popcnt,avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2")

/* The numbers 0..63, a byte each. */
AVX512 static inline __m512i count_bytes(void)
{
    uint8_t bytes[64];
    for (int i = 0; i < 64; i++)
        bytes[i] = (uint8_t)i;
    return _mm512_loadu_si512(bytes);
}

AVX512 static size_t list_avx512(const uint64_t *words, size_t count, uint8_t *out)
{
    __m512i numbers = count_bytes();
    size_t listed = 0;
    for (size_t k = 0; k < count; k++) {
        _mm512_storeu_si512(out + listed, _mm512_maskz_compress_epi8((__mmask64)words[k], numbers));
        numbers = _mm512_add_epi8(numbers, _mm512_set1_epi8(64));
        listed += (size_t)_mm_popcnt_u64(words[k]);
    }
    return listed;
}

AVX512 static int multiply_avx512(decoder *d, const uint8_t *columns, const uint8_t *ends, size_t count,
                                  const int32_t *query)
{
    const __m512i lanes = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i strides = _mm512_mullo_epi32(lanes, _mm512_set1_epi32((int)d->split));
    const __m512i first_byte = _mm512_set4_epi32(0x0c0c0c0c, 0x08080808, 0x04040404, 0);
    const __m128i split = _mm_cvtsi32_si128((int)d->split);
    const __m512i low_mask = _mm512_set1_epi32((1 << d->split) - 1);
    __m512i sums = _mm512_setzero_si512();
    for (size_t i = 0; i < count; i += 16) {
        const size_t here = count - i < 16 ? count - i : 16;
        const __mmask16 live = (__mmask16)((1u << here) - 1);
        const __m512i stops = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)(ends + i)));
        const __m512i starts = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)(ends + i - 1)));
        const __m512i quotients = _mm512_and_si512(
            _mm512_sub_epi32(_mm512_sub_epi32(stops, starts), _mm512_set1_epi32(1)), _mm512_set1_epi32(0xff));
        if (_mm512_mask_cmpge_epu32_mask(live, quotients, _mm512_set1_epi32(ESCAPE))) {
            if (!multiply_portable(d, columns + i, ends + i, here, query))
                return 0;
            continue;
        }
        /* each lane takes the 4 bytes in which its low bits lie, and shifts them down */
        const size_t at = d->bit >> 3, left = at < d->low_bytes ? d->low_bytes - at : 0;
        const __m512i stream = left >= 64 ? _mm512_loadu_si512(d->low + at)
                                          : _mm512_maskz_loadu_epi8(((__mmask64)1 << left) - 1, d->low + at);
        const __m512i bits = _mm512_add_epi32(strides, _mm512_set1_epi32((int)(d->bit & 7)));
        const __m512i bytes = _mm512_add_epi8(_mm512_shuffle_epi8(_mm512_srli_epi32(bits, 3), first_byte),
                                              _mm512_set1_epi32(0x03020100));
        const __m512i low = _mm512_and_si512(
            _mm512_srlv_epi32(_mm512_permutexvar_epi8(bytes, stream), _mm512_and_si512(bits, _mm512_set1_epi32(7))),
            low_mask);
        const __m512i values = _mm512_maskz_or_epi32(live, _mm512_sll_epi32(quotients, split), low);
        const __m512i where = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)(columns + i)));
        const __m512i asked = _mm512_mask_i32gather_epi32(_mm512_setzero_si512(), live, where, query, 4);
        sums = _mm512_add_epi64(sums, _mm512_mul_epi32(values, asked));
        sums = _mm512_add_epi64(sums, _mm512_mul_epi32(_mm512_srli_epi64(values, 32), _mm512_srli_epi64(asked, 32)));
        d->bit += d->split * here;
    }
    uint64_t parts[8];
    _mm512_storeu_si512(parts, sums);
    for (int i = 0; i < 8; i++)
        d->sum += parts[i];
    return 1;
}

AVX512 int64_t sparse_integers_avx512(const row_view *row, const int32_t *query)
{
    const integer_steps steps = {list_avx512, multiply_avx512};
    return dot_integers(row, query, steps);
}
#endif
