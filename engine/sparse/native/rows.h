/* The bytes of a compressed vector, and what the kernels share. The layout is described in engine/sparse/codec.py. */

#ifndef LOOKALIKE_SPARSE_ROWS_H
#define LOOKALIKE_SPARSE_ROWS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) || defined(_M_X64)
#define HAS_X86 1
#elif defined(__aarch64__) || defined(_M_ARM64)
#define HAS_NEON 1
#endif

#ifdef _MSC_VER
#include <intrin.h>
#define TARGET(features)
#else
#define TARGET(features) __attribute__((target(features)))
#endif

enum {
    HEADER_BYTES = 32,
    VERSION = 1,
    KIND_BYTES = 1,
    KIND_INTEGERS = 2,
    /* so many columns that 32-bit lanes cannot overflow, however large the bytes are */
    MAX_DIMS = 1 << 18,
    /* a quotient that stands for a value kept whole among the exceptions */
    ESCAPE = 20,
    MAX_SPLIT = 16
};

#define BAD_ROW INT64_MIN

/* A row whose parts lie within its bytes; what they say is not yet checked. */
typedef struct {
    const uint8_t *bitmap, *values, *end;
    size_t words; /* 64 columns each */
    size_t count;
    unsigned split;    /* integers only: low bits that are stored as they are */
    size_t exceptions; /* integers only */
} row_view;

/* The dot product of a row of bytes with a query of words * 64 bytes, or BAD_ROW. */
typedef int64_t (*bytes_kernel)(const row_view *row, const uint8_t *query);

/* The dot product of a row of integers with a query of words * 64 integers, or BAD_ROW. */
typedef int64_t (*integers_kernel)(const row_view *row, const int32_t *query);

typedef struct {
    const char *name;
    bytes_kernel dot_bytes;
    integers_kernel dot_integers;
    int (*is_available)(void);
} named_kernel;

/* The fastest first; the last one has no name. */
extern const named_kernel SPARSE_KERNELS[];

/* For each byte, which of its bits are set, a byte each, the lowest first. */
extern uint64_t SPARSE_SET_BITS[256];

void sparse_fill_tables(void);
int64_t sparse_integers_portable(const row_view *row, const int32_t *query);
int64_t sparse_integers_avx512(const row_view *row, const int32_t *query);

static inline uint64_t load_u64(const uint8_t *p)
{
    uint64_t x;
    memcpy(&x, p, 8); /* every processor that this is built for is little-endian */
    return x;
}

static inline uint32_t load_u32(const uint8_t *p)
{
    uint32_t x;
    memcpy(&x, p, 4);
    return x;
}

static inline unsigned lowest_bit(uint64_t x)
{
#ifdef _MSC_VER
    unsigned long index;
    _BitScanForward64(&index, x);
    return (unsigned)index;
#else
    return (unsigned)__builtin_ctzll(x);
#endif
}

/* The number of set bits of each byte of x, in that byte. */
static inline uint64_t byte_popcounts(uint64_t x)
{
    x -= (x >> 1) & UINT64_C(0x5555555555555555);
    x = (x & UINT64_C(0x3333333333333333)) + ((x >> 2) & UINT64_C(0x3333333333333333));
    return (x + (x >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
}

/* List the set bits of up to 4 words as bytes, without a branch; return their number. ``out`` has 256 + 8 bytes. */
static inline size_t list_bits(const uint64_t *words, size_t count, uint8_t *out)
{
    size_t listed = 0;
    for (size_t k = 0; k < count; k++) {
        uint64_t word = words[k], first = 64 * k * UINT64_C(0x0101010101010101);
        const uint64_t before = byte_popcounts(word) * UINT64_C(0x0101010101010101);
        for (int i = 0; i < 8; i++, word >>= 8, first += UINT64_C(0x0808080808080808)) {
            const uint64_t bits = first + SPARSE_SET_BITS[word & 0xff];
            memcpy(out + listed + (((before << 8) >> (8 * i)) & 0xff), &bits, 8);
        }
        listed += (size_t)(before >> 56);
    }
    return listed;
}

#endif
