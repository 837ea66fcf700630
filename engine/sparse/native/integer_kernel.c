/* The dot product of a dense vector of 32-bit integers with a losslessly compressed one.

   After the bitmap a row has the low bits of its values, packed; the quotients that are left of them, in unary (so many
   zeros, then a one); and the values whose quotient would be too long, whole. A value is put together from all three as
   the columns are walked. No stream is read beyond its end, whatever the others claim. */

#include "rows.h"

/* 32 bits of the packed low bits from a bit on; zeros where the stream has ended. */
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

static inline uint64_t word_at(const uint8_t *stream, size_t bytes, size_t at)
{
    if (at + 8 <= bytes)
        return load_u64(stream + at);
    uint64_t x = 0;
    for (size_t i = at; i < bytes; i++)
        x |= (uint64_t)stream[i] << (8 * (i - at));
    return x;
}

int64_t sparse_dot_integers(const row_view *row, const int32_t *query)
{
    const size_t low_bytes = (row->count * row->split + 7) / 8, exception_bytes = 4 * row->exceptions;
    if (row->split > MAX_SPLIT || (size_t)(row->end - row->values) < low_bytes ||
        (size_t)(row->end - row->values) - low_bytes < exception_bytes)
        return BAD_ROW;
    const uint8_t *low = row->values, *unary = low + low_bytes, *exception = row->end - exception_bytes;
    const size_t unary_bytes = (size_t)(exception - unary);
    const uint32_t low_mask = ((uint32_t)1 << row->split) - 1;
    uint64_t quotients = 0, sum = 0;  /* unsigned, since a forged row may overflow */
    size_t next = 0, bit = 0, n = 0; /* of the unary stream, of the low bits, of the values */
    int64_t base = -64, last = -1;
    for (size_t w = 0; w < row->words; w++, query += 64)
        for (uint64_t word = load_u64(row->bitmap + 8 * w); word; word &= word - 1, n++, bit += row->split) {
            while (!quotients) {
                if (next >= unary_bytes)
                    return BAD_ROW;
                quotients = word_at(unary, unary_bytes, next);
                next += 8;
                base += 64;
            }
            const int64_t at = base + lowest_bit(quotients), quotient = at - last - 1;
            last = at;
            quotients &= quotients - 1;
            int64_t value;
            if (quotient < ESCAPE) {
                value = (int64_t)((uint64_t)quotient << row->split | (bits_at(low, low_bytes, bit) & low_mask));
            } else {
                if (quotient > ESCAPE || exception == row->end)
                    return BAD_ROW;
                value = (int32_t)load_u32(exception);
                exception += 4;
            }
            sum += (uint64_t)(value * query[lowest_bit(word)]);
        }
    return n == row->count && exception == row->end ? (int64_t)sum : BAD_ROW;
}
